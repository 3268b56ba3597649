package io.dunwell.desk.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Another JVM of ours, which speaks in lines: those that begin with {@link #SAYS}. */
final class Child implements AutoCloseable {

	static final String SAYS = "proof: ";

	private final Process process;

	private final BufferedReader from;

	private final PrintWriter to;

	private final List<String> chatter = new ArrayList<>();

	private Child(Process process) {
		this.process = process;
		this.from = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
		this.to = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
	}

	/** Starts the main method of a class of ours. */
	static Child of(Class<?> main, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				// short runs on few processors: what the better compiler costs never
				// comes back
				"-XX:TieredStopAtLevel=1", "-Xmx256m", "-cp", System.getProperty("java.class.path"), main.getName()));
		command.addAll(Arrays.asList(arguments));
		return new Child(new ProcessBuilder(command).redirectErrorStream(true).start());
	}

	/** The next line meant for us; what else it printed is kept for when it fails. */
	String hear() throws IOException {
		for (String line = from.readLine(); line != null; line = from.readLine()) {
			if (line.startsWith(SAYS)) {
				return line.substring(SAYS.length());
			}
			chatter.add(line);
		}
		throw new AssertionError("The child ended early: " + String.join("\n", chatter));
	}

	void tell(String line) {
		to.println(line);
	}

	/** As {@code kill -9} does. */
	void kill() throws InterruptedException {
		process.destroyForcibly().waitFor();
	}

	@Override
	public void close() {
		process.destroyForcibly();
	}

}
