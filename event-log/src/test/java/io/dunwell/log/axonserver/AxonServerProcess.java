package io.dunwell.log.axonserver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The stand-in as a process of its own, to be killed. */
public final class AxonServerProcess implements AutoCloseable {

	private final Process process;

	private final int port;

	private AxonServerProcess(Process process) throws IOException {
		this.process = process;
		String line = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
			.readLine();
		if (line == null) {
			throw new IOException("The stand-in did not start");
		}
		this.port = Integer.parseInt(line);
	}

	/**
	 * Returns when it listens on 127.0.0.1.
	 * @param port 0 for any free one
	 */
	public static AxonServerProcess start(int port, Path folder) throws IOException {
		return new AxonServerProcess(
				new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
						"--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
						AxonServerStandIn.class.getName(), Integer.toString(port), folder.toString())
					.redirectError(Redirect.INHERIT)
					.start());
	}

	public int port() {
		return port;
	}

	/** As {@code kill -9} does. */
	public void kill() {
		process.destroyForcibly().onExit().join();
	}

	@Override
	public void close() {
		kill();
	}

}
