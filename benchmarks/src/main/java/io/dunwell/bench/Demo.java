package io.dunwell.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The desk with its demo company as a process of its own, up and ready. */
final class Demo implements AutoCloseable {

	private static final Pattern URL = Pattern.compile("Console +(http://\\S+)/");

	private static final Pattern ADMIN = Pattern.compile("admin +(admin-\\S+)");

	private static final String LAST_LINE = "Stop it with";

	private final Process process;

	private final String said;

	private final double readyAfter;

	private Demo(Process process, String said, double readyAfter) {
		this.process = process;
		this.said = said;
		this.readyAfter = readyAfter;
	}

	/**
	 * Waits until it is ready.
	 * @param java what stands on the command line before {@code demo}
	 */
	static Demo start(Path folder, String... java) throws IOException {
		List<String> command = new ArrayList<>(List.of(java()));
		command.addAll(List.of(java));
		command.addAll(List.of("demo", "--data-dir", data(folder).toString(), "--port", "0"));
		long start = System.nanoTime();
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		BufferedReader out = process.inputReader();
		StringBuilder said = new StringBuilder();
		for (String line = out.readLine(); line != null; line = out.readLine()) {
			said.append(line).append('\n');
			if (line.startsWith(LAST_LINE)) {
				double seconds = (System.nanoTime() - start) / 1e9;
				Thread.startVirtualThread(() -> out.lines().forEach(later -> {
					// or its pipe fills and it stands still
				}));
				return new Demo(process, said.toString(), seconds);
			}
		}
		throw new IllegalStateException("It was never ready:\n" + said);
	}

	static Path data(Path folder) {
		return folder.resolve("data");
	}

	static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	/** Seconds. */
	double readyAfter() {
		return readyAfter;
	}

	ProcessHandle handle() {
		return process.toHandle();
	}

	String url() {
		return find(URL);
	}

	String adminToken() {
		return find(ADMIN);
	}

	/** Stops it as Ctrl-C does, and waits until it is gone. */
	@Override
	public void close() {
		process.toHandle().destroy(); // whose output stays open
		process.onExit().join();
	}

	private String find(Pattern what) {
		Matcher found = what.matcher(said);
		if (!found.find()) {
			throw new IllegalStateException("It never said " + what + ":\n" + said);
		}
		return found.group(1);
	}

}
