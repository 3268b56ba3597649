package io.dunwell.desk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Says every few seconds how far the desk has come with a file that we wait for. */
final class ImportProgress implements AutoCloseable {

	private static final long EVERY_SECONDS = 5;

	private final RestClient rest;

	private final String fileName;

	private final PrintWriter out;

	private final ScheduledExecutorService clock = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("import-progress").factory());

	private int said;

	ImportProgress(RestClient rest, Path file, PrintWriter out) {
		this.rest = rest;
		this.fileName = String.valueOf(file.getFileName());
		this.out = out;
	}

	/** Says so until the answer of the import is there. */
	<T> T until(Supplier<T> answer) {
		ScheduledFuture<?> looks = clock.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS,
				TimeUnit.SECONDS);
		try {
			return answer.get();
		}
		finally {
			looks.cancel(false);
		}
	}

	private void look() {
		try {
			running().stream()
				.filter(run -> run.state().equals("running") && fileName.equals(run.fileName()))
				.findFirst()
				.ifPresent(this::say);
		}
		catch (RestClientException busy) {
			// the import itself says what is wrong, if anything is
		}
	}

	private List<Run> running() {
		List<Run> runs = rest.get().uri("/api/imports?limit=20").retrieve().body(new ParameterizedTypeReference<>() {
		});
		return runs == null ? List.of() : runs;
	}

	// What stands still is not said again.
	private void say(Run run) {
		int rows = run.accepted() + run.duplicates() + run.rejected();
		if (rows > said) {
			said = rows;
			out.printf("%s: %d rows so far, %d of them there already, %d rejected%n", fileName, rows, run.duplicates(),
					run.rejected());
			out.flush();
		}
	}

	/** Says nothing more; what it is about to say comes first. */
	@Override
	public void close() {
		clock.close();
	}

	/** What REST says of an import. */
	record Run(String state, String fileName, int accepted, int duplicates, int rejected) {
	}

}
