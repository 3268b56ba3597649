package io.dunwell.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/**
 * The desk with its demo company as a process: until it says that it is ready, and what
 * memory it then holds.
 */
final class StartTime implements Benchmark {

	@Override
	public String question() {
		return "First and second start of the demo, and memory (aim: second start < 5 s)";
	}

	@Override
	public void run(Options options, Report report) throws Exception {
		String jar = options.text("jar", "all-in-one/target/dunwell.jar");
		int rounds = options.number("rounds", 3);
		Path folder = Files.createTempDirectory("dunwell-bench");
		try {
			report.head("start", "a JVM that only says its version", "ready after", "memory of the desk",
					"memory of its PostgreSQL");
			start(report, "first, with 120 days of past", folder, "-jar", jar);
			for (int again = 0; again < rounds; again++) {
				start(report, "second", folder, "-jar", jar);
			}
			String[] prepared = prepared(Path.of(jar), folder);
			for (int again = 0; again < rounds; again++) {
				start(report, "second, prepared as docs/operating.md says", folder, prepared);
			}
			report.table();
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	/**
	 * Unpacks the jar and lets a start write down which classes it needs: what then
	 * starts it.
	 */
	private static String[] prepared(Path jar, Path folder) throws Exception {
		String unpacked = folder.resolve("unpacked").toString();
		seconds(Demo.java(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", unpacked);
		String main = Path.of(unpacked, jar.getFileName().toString()).toString();
		String cache = folder.resolve("dunwell.aot").toString();
		Demo.start(folder, "-XX:AOTCacheOutput=" + cache, "-jar", main).close();
		return new String[] { "-XX:AOTCache=" + cache, "-jar", main };
	}

	private static void start(Report report, String name, Path folder, String... java) throws Exception {
		double empty = seconds(Demo.java(), "--version");
		try (Demo demo = Demo.start(folder, java)) {
			report.row(name, Report.rate(empty) + " s", Report.rate(demo.readyAfter()) + " s",
					mib(Stream.of(demo.handle())), mib(server(folder)));
		}
	}

	/** Until a process ends. */
	private static double seconds(String... command) throws Exception {
		long start = System.nanoTime();
		int code = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start()
			.waitFor();
		if (code != 0) {
			throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
		}
		return (System.nanoTime() - start) / 1e9;
	}

	private static Stream<ProcessHandle> server(Path folder) throws IOException {
		String postmaster = Files.readAllLines(Demo.data(folder).resolve("postgres").resolve("postmaster.pid"))
			.getFirst();
		ProcessHandle server = ProcessHandle.of(Long.parseLong(postmaster.strip())).orElseThrow();
		return Stream.concat(Stream.of(server), server.descendants());
	}

	/**
	 * Memory by Linux's own books, shared pages counted once; elsewhere it is not told.
	 */
	private static String mib(Stream<ProcessHandle> processes) throws IOException {
		long kib = 0;
		for (ProcessHandle one : processes.toList()) {
			Path books = Path.of("/proc/" + one.pid() + "/smaps_rollup");
			if (!Files.isReadable(books)) {
				return "unknown";
			}
			kib += Files.readAllLines(books)
				.stream()
				.filter(line -> line.startsWith("Pss:"))
				.mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
				.sum();
		}
		return kib / 1024 + " MiB";
	}

}
