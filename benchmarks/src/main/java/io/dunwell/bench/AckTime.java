package io.dunwell.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.util.FileSystemUtils;

/**
 * Slash commands at a steady pace, each signed and delivered over HTTP by the sandbox,
 * which takes the time until the app acknowledges it as Slack would.
 */
final class AckTime implements Benchmark {

	private static final Pattern TOOK = Pattern.compile("\"took_ms\":(\\d+)");

	private static final int WRITERS = 4;

	private final HttpClient http = HttpClient.newHttpClient();

	@Override
	public String question() {
		return "Acknowledgement of slash commands at 100/s with the ledger under load (aim: p99 < 100 ms)";
	}

	@Override
	public void run(Options options, Report report) throws Exception {
		Path folder = Files.createTempDirectory("dunwell-bench");
		int perSecond = options.number("rate", 100);
		int seconds = options.number("seconds", 20);
		try (Demo demo = Demo.start(folder, "-jar", options.text("jar", "all-in-one/target/dunwell.jar"))) {
			report.head("ledger", "slash commands/s", "ledger commands/s", "acknowledged p50", "p99", "slowest");
			commands(demo, perSecond, options.number("warm", 20)); // compilers need it
			row(report, "idle", perSecond, seconds, 0, commands(demo, perSecond, seconds));
			AtomicBoolean over = new AtomicBoolean();
			LongAdder written = new LongAdder();
			try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
				List<Future<Void>> writing = new ArrayList<>();
				for (int writer = 0; writer < WRITERS; writer++) {
					String name = "W" + writer;
					writing.add(writers.submit(() -> write(demo, name, over, written)));
				}
				List<Long> took = commands(demo, perSecond, seconds);
				over.set(true);
				for (Future<Void> writer : writing) {
					writer.get();
				}
				row(report, "under load", perSecond, seconds, written.sum(), took);
			}
			report.table();
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	private static void row(Report report, String name, int perSecond, int seconds, long written, List<Long> took) {
		List<Long> sorted = took.stream().sorted().toList();
		report.row(name, Integer.toString(perSecond), Report.rate((double) written / seconds), at(sorted, 0.5),
				at(sorted, 0.99), at(sorted, 1));
	}

	private static String at(List<Long> sorted, double quantile) {
		return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(quantile * sorted.size()))) + " ms";
	}

	/**
	 * Milliseconds until each was acknowledged; paced, whether the last one is back or
	 * not.
	 */
	private List<Long> commands(Demo demo, int perSecond, int seconds) throws Exception {
		List<Future<Long>> sent = new ArrayList<>();
		try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
			long start = System.nanoTime();
			for (int i = 0; i < perSecond * seconds; i++) {
				LockSupport.parkNanos(start + i * TimeUnit.SECONDS.toNanos(1) / perSecond - System.nanoTime());
				sent.add(people.submit(() -> command(demo)));
			}
		}
		List<Long> took = new ArrayList<>();
		for (Future<Long> one : sent) {
			took.add(one.get());
		}
		return took;
	}

	private long command(Demo demo) throws Exception {
		String answer = post(demo.url() + "/_control/command",
				"{\"user\":\"anna\",\"channel\":\"collections\",\"text\":\"/dun help\",\"wait_ms\":0}", "");
		Matcher took = TOOK.matcher(answer);
		if (!took.find()) {
			throw new IllegalStateException("No acknowledgement: " + answer);
		}
		return Long.parseLong(took.group(1));
	}

	private Void write(Demo demo, String name, AtomicBoolean over, LongAdder written) throws Exception {
		for (int i = 0; !over.get(); i++) {
			post(demo.url() + "/api/commands/RecordPayment", """
					{"bankAccount": "B", "bankReference": "%s-%d", "valueDate": "%s",
					"amount": {"amount": "1.00", "currency": "SEK"}, "payer": "Nobody we know"}""".formatted(name, i,
					Book.today()), demo.adminToken());
			written.increment();
		}
		return null;
	}

	private String post(String url, String body, String token) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(url))
			.timeout(Duration.ofSeconds(30))
			.header("Content-Type", "application/json")
			.header("Authorization", "Bearer " + token)
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		var response = http.send(request, BodyHandlers.ofString());
		if (response.statusCode() != 200) {
			throw new IllegalStateException(response.statusCode() + " " + response.body());
		}
		return response.body();
	}

}
