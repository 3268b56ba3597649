package io.dunwell.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/**
 * The desk with its demo company as a process: until it says that it is ready, and what
 * memory it then holds.
 */
final class StartTime implements Benchmark {

	private static final String READY = "Dunwell is ready";

	@Override
	public String question() {
		return "First and second start of the demo, and memory (aim: second start < 5 s)";
	}

	@Override
	public void run(Options options, Report report) throws Exception {
		Path jar = Path.of(options.text("jar", "all-in-one/target/dunwell.jar"));
		Path folder = Files.createTempDirectory("dunwell-bench");
		try {
			report.head("start", "a JVM that only says its version", "ready after", "memory of the desk",
					"memory of its PostgreSQL");
			start(report, "first, with 120 days of past", jar, folder);
			for (int again = 0; again < options.number("rounds", 3); again++) {
				start(report, "second", jar, folder);
			}
			report.table();
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	private static void start(Report report, String name, Path jar, Path folder) throws Exception {
		double empty = run(List.of(java(), "--version"), "", Measure.NONE);
		Measure measure = new Measure();
		double ready = run(
				List.of(java(), "-jar", jar.toString(), "demo", "--data-dir", folder.toString(), "--port", "0"), READY,
				measure);
		report.row(name, Report.rate(empty) + " s", Report.rate(ready) + " s", measure.desk, measure.server);
	}

	/** Seconds until a process says something; it is then stopped. */
	private static double run(List<String> command, String awaited, Measure measure) throws Exception {
		long start = System.nanoTime();
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		StringBuilder said = new StringBuilder();
		try (BufferedReader out = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
			for (String line = out.readLine(); line != null; line = out.readLine()) {
				said.append(line).append('\n');
				if (line.contains(awaited)) {
					double seconds = (System.nanoTime() - start) / 1e9;
					measure.of(process.toHandle());
					process.destroy();
					process.waitFor();
					return seconds;
				}
			}
		}
		throw new IllegalStateException("It never said " + awaited + ":\n" + said);
	}

	private static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	/** Resident memory by Linux's own books; elsewhere it is not told. */
	private static class Measure {

		static final Measure NONE = new Measure() {
			@Override
			void of(ProcessHandle process) {
				// of no interest
			}
		};

		private String desk = "";

		private String server = "";

		void of(ProcessHandle process) throws IOException {
			desk = mib(Stream.of(process), "Rss:");
			server = mib(process.descendants(), "Pss:");
		}

		private static String mib(Stream<ProcessHandle> processes, String what) throws IOException {
			long kib = 0;
			for (ProcessHandle one : processes.toList()) {
				Path books = Path.of("/proc/" + one.pid() + "/smaps_rollup");
				if (!Files.isReadable(books)) {
					return "unknown";
				}
				kib += Files.readAllLines(books)
					.stream()
					.filter(line -> line.startsWith(what))
					.mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
					.sum();
			}
			return kib / 1024 + " MiB";
		}

	}

}
