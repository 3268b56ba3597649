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
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.dunwell.desk.Desk;
import io.dunwell.desk.start.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The whole desk is killed while it works its collection days, at random moments, and
 * started again: each day ends as without the kill. More kills with
 * {@code -Ddunwell.kills=N}.
 */
@Timeout(900)
class KilledDayTest {

	private static final int KILLS = Integer.getInteger("dunwell.kills", 2);

	private static final int PROMISES = 120;

	private static final String TOKEN = "a-token-of-this-test";

	private final long seed = Long.getLong("dunwell.seed", System.nanoTime());

	private final Random random = new Random(seed);

	private final HttpClient http = HttpClient.newHttpClient();

	@TempDir
	private Path folder;

	/** Every kill meets a day on which all promises of its round are judged. */
	@Test
	void endsItsDaysAsWithoutTheKill() throws Exception {
		Process desk = start();
		for (int kill = 1; kill <= KILLS; kill++) {
			int round = kill;
			IntStream.range(0, PROMISES).parallel().forEach(n -> promise(round + "-" + n, kill(round, 1)));
			int before = judged();
			CompletableFuture<HttpResponse<String>> moving = http.sendAsync(clock(kill(round, 8)),
					HttpResponse.BodyHandlers.ofString());
			int until = random.nextInt(PROMISES);
			await().atMost(Duration.ofMinutes(2)).until(() -> moving.isDone() || judged() - before >= until);
			desk.destroyForcibly().waitFor();
			desk = start();
			send(clock(kill(round, 8)));
			String log = log();
			assertThat(count(log, "\"type\":\"promise-line-judged\"")).as("seed %s", seed).isEqualTo(round * PROMISES);
			assertThat(count(log, "\"type\":\"collection-day-closed\"")).as("seed %s", seed)
				.isEqualTo(count(log, "\"type\":\"collection-day-opened\""));
		}
		desk.destroy();
		assertThat(desk.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(run("verify").waitFor()).as("verify, seed %s: %s", seed, output()).isZero();
	}

	/** A date in the month of a round; each round has one of its own. */
	private static String kill(int round, int day) {
		return "2027-%02d-%02d".formatted(round, day);
	}

	private void promise(String number, String date) {
		try {
			post("OpenAccount", "{'account':'K%s','name':'Kill AB'}".formatted(number));
			post("RegisterInvoice", "{'account':'K%s','number':'K%s','issued':'2026-01-01','due':'2026-02-01',"
				.formatted(number, number) + "'amount':{'amount':'100.00','currency':'SEK'}}");
			post("MakePromise",
					"{'account':'K%s','lines':[{'invoice':'K%s','date':'%s',".formatted(number, number, date)
							+ "'amount':{'amount':'100.00','currency':'SEK'}}]}");
		}
		catch (IOException failed) {
			throw new AssertionError(failed);
		}
	}

	private void post(String command, String body) throws IOException {
		send(request("/api/commands/" + command).header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
			.build());
	}

	private HttpRequest clock(String date) {
		return request("/api/clock").header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"date\":\"" + date + "\"}"))
			.build();
	}

	private int judged() throws IOException {
		return count(log(), "\"type\":\"promise-line-judged\"");
	}

	private String log() throws IOException {
		return send(request("/api/audit/events?limit=1000000").GET().build());
	}

	private HttpRequest.Builder request(String path) {
		String url = Running.on(folder).map(Running::url).orElse("http://127.0.0.1:9");
		return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + TOKEN);
	}

	private String send(HttpRequest request) throws IOException {
		try {
			HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
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
				"--data-dir=" + folder, "--port=0", "--dunwell.sandbox=true",
				"--dunwell.clock.start=2026-12-20T08:00:00Z", "--dunwell.tokens.admin=" + TOKEN)
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
