package io.dunwell.desk.proof;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.dunwell.desk.Desk;
import io.dunwell.desk.start.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The whole desk is killed while people work, at random moments, and started again: what
 * it had acknowledged is there once, asking again changes nothing, and the views equal
 * fresh ones. More kills with {@code -Ddunwell.kills=N}.
 */
@Timeout(900)
class KilledDeskTest {

	private static final int KILLS = Integer.getInteger("dunwell.kills", 4);

	private static final int PEOPLE = 4;

	private static final String TOKEN = "a-token-of-this-test";

	private final long seed = Long.getLong("dunwell.seed", System.nanoTime());

	private final Random random = new Random(seed);

	private final HttpClient http = HttpClient.newHttpClient();

	/**
	 * Key → command, for all that was ever said; and key → answer, where there was one.
	 */
	private final Map<String, String> said = new ConcurrentHashMap<>();

	private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

	@TempDir
	private Path folder;

	@Test
	void losesNothingItAcknowledgedAndDoublesNothing() throws Exception {
		System.out.println("Killing the desk " + KILLS + " times, seed " + seed);
		Process desk = start();
		begin();
		for (int kill = 0; kill < KILLS; kill++) {
			workUntilKilled(desk, kill);
			desk = start();
			assertThat(repeated()).as("seed %s, after kill %s", seed, kill).containsAllEntriesOf(acknowledged);
			acknowledged.putAll(repeated());
		}
		String log = get("/api/audit/events?limit=1000000");
		for (String type : List.of("payment-recorded", "contact-logged")) {
			assertThat(count(log, "\"type\":\"" + type + "\"")).as("%s, seed %s", type, seed)
				.isEqualTo((int) said.keySet().stream().filter(key -> key.startsWith(type)).count());
		}
		desk.destroy();
		assertThat(desk.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(run("verify").waitFor()).as("verify, seed %s: %s", seed, output()).isZero();
	}

	private void begin() throws Exception {
		post("OpenAccount", "begin-account", "{\"account\":\"K\",\"name\":\"Kill AB\"}");
		post("RegisterInvoice", "begin-invoice", "{\"account\":\"K\",\"number\":\"K1\",\"issued\":\"2026-01-01\","
				+ "\"due\":\"2026-02-01\",\"amount\":{\"amount\":\"1000000.00\",\"currency\":\"SEK\"}}");
	}

	private void workUntilKilled(Process desk, int kill) throws Exception {
		AtomicBoolean over = new AtomicBoolean();
		List<Thread> people = new ArrayList<>();
		for (int person = 0; person < PEOPLE; person++) {
			String name = kill + "-" + person;
			people.add(Thread.startVirtualThread(() -> work(name, over)));
		}
		int before = acknowledged.size();
		await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.size() > before + random.nextInt(1, 200));
		desk.destroyForcibly().waitFor();
		over.set(true);
		for (Thread person : people) {
			person.join();
		}
	}

	private void work(String name, AtomicBoolean over) {
		for (int i = 0; !over.get(); i++) {
			boolean pays = i % 2 == 0;
			String key = (pays ? "payment-recorded-" : "contact-logged-") + name + "-" + i;
			said.put(key, pays ? "{\"bankAccount\":\"B\",\"bankReference\":\"" + key
					+ "\",\"valueDate\":\"2026-03-02\","
					+ "\"amount\":{\"amount\":\"1.00\",\"currency\":\"SEK\"},\"allocations\":[{\"invoice\":\"K1\","
					+ "\"amount\":{\"amount\":\"1.00\",\"currency\":\"SEK\"}}]}"
					: "{\"account\":\"K\",\"channel\":\"phone\",\"outcome\":\"no-answer\"}");
			try {
				acknowledged.put(key, say(key));
			}
			catch (IOException killed) {
				return;
			}
		}
	}

	/**
	 * Says again all that was ever said: what was in doubt is done by now, the rest is
	 * only answered.
	 */
	private Map<String, String> repeated() throws IOException {
		Map<String, String> answers = new TreeMap<>();
		for (String key : said.keySet()) {
			answers.put(key, say(key));
		}
		return answers;
	}

	private String say(String key) throws IOException {
		return post(key.startsWith("payment") ? "RecordPayment" : "LogContact", key, said.getOrDefault(key, ""));
	}

	private String post(String command, String key, String body) throws IOException {
		return send(request("/api/commands/" + command).header("Idempotency-Key", key)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	private String get(String path) throws IOException {
		return send(request(path).GET());
	}

	private HttpRequest.Builder request(String path) {
		String url = Running.on(folder).map(Running::url).orElse("http://127.0.0.1:9");
		return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + TOKEN);
	}

	private String send(HttpRequest.Builder request) throws IOException {
		try {
			HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
			assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
			return response.body();
		}
		catch (InterruptedException interrupted) {
			throw new IOException(interrupted);
		}
	}

	private Process start() throws IOException {
		Process desk = run("serve");
		await().atMost(Duration.ofMinutes(2)).until(() -> Running.on(folder).isPresent() || !desk.isAlive());
		assertThat(desk.isAlive()).as(output()).isTrue();
		return desk;
	}

	private Process run(String command) throws IOException {
		File output = folder.resolveSibling(folder.getFileName() + ".out").toFile();
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Desk.class.getName(), command,
				"--data-dir=" + folder, "--port=0", "--dunwell.tokens.admin=" + TOKEN)
			.redirectErrorStream(true)
			.redirectOutput(Redirect.appendTo(output))
			.start();
	}

	private String output() throws IOException {
		return Files.readString(folder.resolveSibling(folder.getFileName() + ".out"));
	}

	private static int count(String text, String part) {
		return (text.length() - text.replace(part, "").length()) / part.length();
	}

}
