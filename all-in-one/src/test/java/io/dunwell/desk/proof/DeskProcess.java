package io.dunwell.desk.proof;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.dunwell.desk.Desk;
import io.dunwell.desk.start.Running;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A whole desk in a process of its own, on one folder, which may be killed. */
final class DeskProcess {

	private static final String TOKEN = "a-token-of-this-test";

	private final HttpClient http = HttpClient.newHttpClient();

	private final Path folder;

	private final List<String> properties;

	@SuppressWarnings("NullAway.Init")
	private Process process;

	/**
	 * A desk that is not started.
	 * @param properties as on the command line, {@code --name=value}
	 */
	DeskProcess(Path folder, String... properties) {
		this.folder = folder;
		this.properties = List.of(properties);
	}

	/** Starts it, and waits until it serves. */
	void start() throws IOException {
		launch();
		awaitServing();
	}

	/** Starts it, and does not wait. */
	void launch() throws IOException {
		process = run("serve", "--port=0");
	}

	void awaitServing() throws IOException {
		await().atMost(Duration.ofMinutes(2)).until(() -> Running.on(folder).isPresent() || !process.isAlive());
		assertThat(process.isAlive()).as(output()).isTrue();
	}

	/** Waits until it has printed this, at least so often since its first start. */
	void awaitSaid(String words, int times) throws IOException {
		await().atMost(Duration.ofMinutes(2))
			.pollInterval(Duration.ofMillis(20))
			.until(() -> !process.isAlive() || output().split(words, -1).length > times);
		assertThat(process.isAlive()).as(output()).isTrue();
	}

	/** Waits until it has ended by itself. */
	int awaitEnd() throws IOException, InterruptedException {
		assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(output()).isTrue();
		return process.exitValue();
	}

	/** As a power cut would. */
	void kill() throws InterruptedException {
		process.destroyForcibly().waitFor();
	}

	/** Stops it as an operator would, and has it compare its views with fresh ones. */
	void stopAndVerify(String as) throws IOException, InterruptedException {
		process.destroy();
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(run("verify").waitFor()).as("verify, %s: %s", as, output()).isZero();
	}

	private Process run(String command, String... more) throws IOException {
		List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Desk.class.getName(), command,
				"--data-dir=" + folder, "--dunwell.tokens.admin=" + TOKEN));
		words.addAll(List.of(more));
		words.addAll(properties);
		return new ProcessBuilder(words).redirectErrorStream(true)
			.redirectOutput(Redirect.appendTo(outputFile()))
			.start();
	}

	private File outputFile() {
		return folder.resolveSibling(folder.getFileName() + ".out").toFile();
	}

	private String output() throws IOException {
		return Files.readString(outputFile().toPath());
	}

	/**
	 * Says a command; {@code '} stands for a quotation mark.
	 * @param key of the receipt, or null
	 * @throws IOException when the desk is gone before it answers
	 */
	String command(String name, @Nullable String key, String body) throws IOException {
		HttpRequest.Builder request = post("/api/commands/" + name, body);
		return send(key == null ? request : request.header("Idempotency-Key", key));
	}

	/** Posts, and does not wait; the desk may be gone before it answers. */
	CompletableFuture<Void> begin(String path, String body) {
		return http.sendAsync(post(path, body).build(), BodyHandlers.discarding()).handle((done, gone) -> null);
	}

	HttpRequest.Builder post(String path, String body) {
		return request(path).header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
	}

	/** The events of the log after a position, a line each. */
	String log(long after) throws IOException {
		return get("/api/audit/events?limit=1000000&after=" + after);
	}

	String get(String path) throws IOException {
		return send(request(path).GET());
	}

	private HttpRequest.Builder request(String path) {
		String url = Running.on(folder).map(Running::url).orElse("http://127.0.0.1:9");
		return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + TOKEN);
	}

	/** Sends it, which succeeds, or the desk is gone. */
	String send(HttpRequest.Builder request) throws IOException {
		try {
			HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
			assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
			return response.body();
		}
		catch (InterruptedException interrupted) {
			throw new IOException(interrupted);
		}
	}

	/** How many events of this logical name are in a log. */
	static int count(String log, String type) {
		String part = "\"type\":\"" + type + "\"";
		return (log.length() - log.replace(part, "").length()) / part.length();
	}

}
