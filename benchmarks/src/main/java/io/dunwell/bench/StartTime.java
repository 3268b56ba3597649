package io.dunwell.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

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
		run(List.of(java(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", unpacked), null);
		String main = Path.of(unpacked, jar.getFileName().toString()).toString();
		String cache = folder.resolve("dunwell.aot").toString();
		demo(folder, process -> {
			// only its end matters
		}, "-XX:AOTCacheOutput=" + cache, "-jar", main);
		return new String[] { "-XX:AOTCache=" + cache, "-jar", main };
	}

	private static void start(Report report, String name, Path folder, String... java) throws Exception {
		double empty = run(List.of(java(), "--version"), null);
		List<String> memory = new ArrayList<>();
		double ready = demo(folder, desk -> {
			memory.add(mib(Stream.of(desk)));
			memory.add(mib(server(folder)));
		}, java);
		report.row(name, Report.rate(empty) + " s", Report.rate(ready) + " s", memory.getFirst(), memory.getLast());
	}

	/** Seconds until the demo is ready; it is then looked at and stopped. */
	private static double demo(Path folder, Look look, String... java) throws Exception {
		List<String> command = new ArrayList<>(List.of(java()));
		command.addAll(List.of(java));
		command.addAll(List.of("demo", "--data-dir", folder.resolve("data").toString(), "--port", "0"));
		return run(command, look);
	}

	/**
	 * Seconds until a process ends, or until it is ready when somebody wants to look at
	 * it then.
	 */
	private static double run(List<String> command, @Nullable Look look) throws Exception {
		long start = System.nanoTime();
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		StringBuilder said = new StringBuilder();
		double seconds = 0;
		try (BufferedReader out = process.inputReader()) {
			for (String line = out.readLine(); line != null; line = out.readLine()) {
				said.append(line).append('\n');
				if (look != null && line.contains(READY)) {
					seconds = (System.nanoTime() - start) / 1e9;
					look.at(process.toHandle());
					process.toHandle().destroy(); // whose output stays open
				}
			}
		}
		process.waitFor();
		if (look != null && seconds == 0) {
			throw new IllegalStateException("It was never ready:\n" + said);
		}
		return (look != null) ? seconds : (System.nanoTime() - start) / 1e9;
	}

	private static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	private static Stream<ProcessHandle> server(Path folder) throws IOException {
		String postmaster = Files.readAllLines(folder.resolve("data").resolve("postgres").resolve("postmaster.pid"))
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

	/** What is done to a process that is ready. */
	private interface Look {

		void at(ProcessHandle process) throws IOException;

	}

}
