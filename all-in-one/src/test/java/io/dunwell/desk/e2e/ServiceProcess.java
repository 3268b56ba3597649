package io.dunwell.desk.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * One of the three services in a process of its own, with exactly what its module needs
 * on the class path.
 */
final class ServiceProcess implements AutoCloseable {

	/** Where the modules are: tests run in their own. */
	private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final String module;

	private final String main;

	private final int port;

	/**
	 * Where it tells how it is: another door than that for everybody, unless it asks who
	 * calls.
	 */
	private final int management;

	private final List<String> properties;

	private final File output;

	@SuppressWarnings("NullAway.Init")
	private Process process;

	/**
	 * A service that is not started.
	 * @param folder for what it prints
	 */
	ServiceProcess(String module, String main, int port, Path folder, List<String> properties) {
		this.module = module;
		this.main = main;
		this.port = port;
		this.management = module.equals("query-side") ? port : Services.freePort();
		this.properties = properties;
		this.output = folder.resolve(module + "-" + port + ".out").toFile();
	}

	/** Starts it, and does not wait. */
	ServiceProcess start() {
		Path target = HOUSE.resolve(module).resolve("target");
		try {
			List<String> words = new ArrayList<>(
					List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
							"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-cp",
							target.resolve("classes") + File.pathSeparator
									+ Files.readString(target.resolve("service.classpath")).strip(),
							main, "--server.port=" + port, "--server.address=127.0.0.1"));
			if (management != port) {
				words.add("--management.server.port=" + management);
			}
			words.addAll(properties);
			Files.createDirectories(output.toPath().getParent());
			process = new ProcessBuilder(words).redirectErrorStream(true)
				.redirectOutput(Redirect.appendTo(output))
				.start();
			// the desk that tests share is closed by nobody
			Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
			return this;
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/** Waits until it says that it is well. */
	void awaitUp() {
		await().atMost(Duration.ofMinutes(2))
			.pollInterval(Duration.ofMillis(100))
			.until(() -> !process.isAlive() || "UP".equals(status()));
		assertThat(process.isAlive()).as(output()).isTrue();
	}

	/** What its health says in one word; {@code GONE} when it does not answer. */
	String status() {
		try {
			String body = HTTP
				.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/actuator/health"))
					.timeout(Duration.ofSeconds(30))
					.build(), BodyHandlers.ofString())
				.body();
			return body.replaceFirst("(?s).*?\"status\":\"(\\w+)\".*", "$1");
		}
		catch (IOException gone) {
			return "GONE";
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			return "GONE";
		}
	}

	String url() {
		return "http://127.0.0.1:" + port;
	}

	/** As {@code kill -9} does. */
	void kill() {
		process.destroyForcibly();
		process.onExit().join();
	}

	String output() {
		try {
			return Files.readString(output.toPath());
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/** As an operator would stop it, who waits for a while. */
	@Override
	public void close() {
		process.destroy();
		try {
			if (!process.waitFor(20, TimeUnit.SECONDS)) {
				kill();
			}
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			kill();
		}
	}

}
