package io.dunwell.log.axonserver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** The stand-in as a process of its own, to be killed. */
public final class AxonServerProcess implements AutoCloseable {

	private final Process process;

	private final CompletableFuture<Integer> port = new CompletableFuture<>();

	private AxonServerProcess(Process process) {
		this.process = process;
		Thread.ofVirtual().start(this::listen);
	}

	/**
	 * Returns when it listens on 127.0.0.1. It uses this JVM's class path.
	 * @param port 0 for any free one
	 */
	public static AxonServerProcess start(int port, Path folder) throws IOException {
		AxonServerProcess server = new AxonServerProcess(
				new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
						"--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
						AxonServerStandIn.class.getName(), Integer.toString(port), folder.toString())
					.redirectError(Redirect.INHERIT)
					.start());
		server.port.join();
		return server;
	}

	/** To the end of what it says, or its pipe is full one day and it stands still. */
	private void listen() {
		try (BufferedReader says = process.inputReader(StandardCharsets.UTF_8)) {
			for (String line = says.readLine(); line != null; line = says.readLine()) {
				if (line.startsWith(AxonServerStandIn.READY)) {
					port.complete(Integer.parseInt(line.substring(AxonServerStandIn.READY.length())));
				}
			}
			port.completeExceptionally(new IOException("The stand-in did not start"));
		}
		catch (IOException ex) {
			port.completeExceptionally(new UncheckedIOException(ex));
		}
	}

	public int port() {
		return port.join();
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
