package io.dunwell.desk.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.dunwell.desk.e2e.RunningDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The whole desk is killed while it works its collection days and tells Slack of them, at
 * random moments, and started again: each day ends as without the kill, and nothing is
 * posted twice. The Slack it posts to is another desk's sandbox, which lives on. More
 * kills with {@code -Ddunwell.kills=N}.
 */
@Timeout(900)
class KilledDayTest {

	private static final int KILLS = Integer.getInteger("dunwell.kills", 1);

	private static final int PROMISES = 24;

	/** Every kill hits a moment among so many judgements and messages. */
	private static final int MOMENTS = PROMISES + 8;

	/** Longer than the grace of a promise of tomorrow, also over holidays. */
	private static final int A_WHILE = 12;

	private static final int KUDOS = 3;

	private static final List<String> PLACES = List.of("C0COLLECT", "D0ANNA", "D0BELA", "D0CHLOE", "D0DAN", "D0EVA");

	private static final String BOT = "--dunwell.slack.bot-token=xoxb-of-this-test";

	private static final String SECRET = "--dunwell.slack.signing-secret=a-secret-of-this-test";

	private final long seed = Long.getLong("dunwell.seed", System.nanoTime());

	private final Random random = new Random(seed);

	private final HttpClient http = HttpClient.newHttpClient();

	private final RunningDesk slack = RunningDesk.on(RunningDesk.freshFolder(), BOT, SECRET);

	private final DeskProcess desk;

	private LocalDate today = LocalDate.parse("2026-12-20");

	KilledDayTest(@TempDir Path folder) {
		desk = new DeskProcess(folder, "--dunwell.sandbox=true", "--dunwell.clock.start=" + today + "T08:00:00Z", BOT,
				SECRET, "--dunwell.slack.api-url=" + slack.url("/sandbox/api/"));
	}

	@AfterEach
	void stop() throws Exception {
		desk.kill();
		slack.close();
	}

	/** Every kill meets a day on which all promises of its round are judged. */
	@Test
	void endsItsDaysAsWithoutTheKill() throws Exception {
		desk.start();
		for (int round = 1; round <= KILLS; round++) {
			promises(round);
			thanks(round);
			today = workingDayAfter(today.plusDays(A_WHILE));
			killDuring(at("10:00"));
			desk.start();
			desk.send(desk.post("/api/clock", at("10:05")));
			String log = desk.log(0);
			assertThat(DeskProcess.count(log, "promise-line-judged")).as("seed %s", seed).isEqualTo(round * PROMISES);
			assertThat(DeskProcess.count(log, "collection-day-closed")).as("seed %s", seed)
				.isEqualTo(DeskProcess.count(log, "collection-day-opened"));
		}
		await().atMost(Duration.ofMinutes(2)).untilAsserted(this::checkSlack);
		desk.stopAndVerify("seed " + seed);
	}

	private void killDuring(String day) throws Exception {
		long before = desk.log(0).lines().count();
		int until = moments(before) + random.nextInt(MOMENTS);
		int judged = moments(before) + PROMISES;
		CompletableFuture<Void> moving = desk.begin("/api/clock", day);
		// there may be fewer messages than moments
		await().atMost(Duration.ofMinutes(2))
			.until(() -> moments(before) >= (moving.isDone() ? Math.min(until, judged) : until));
		desk.kill();
	}

	/** Judgements after a position of the log, and all messages. */
	private int moments(long after) throws Exception {
		return DeskProcess.count(desk.log(after), "promise-line-judged") + posted().size();
	}

	private void checkSlack() throws Exception {
		List<JsonNode> posted = posted();
		assertThat(posted).as("seed %s", seed)
			.extracting(message -> message.at("/metadata/event_payload/parcel").asString())
			.doesNotHaveDuplicates();
		for (int round = 1; round <= KILLS; round++) {
			for (int thanks = 0; thanks < KUDOS; thanks++) {
				String words = "for round " + round + " number " + thanks + "!";
				assertThat(posted).as("%s, seed %s", words, seed)
					.filteredOn(message -> message.path("text").asString("").contains(words))
					.hasSize(1);
			}
		}
	}

	/** What the bot has posted, in all places. */
	private List<JsonNode> posted() throws IOException, InterruptedException {
		List<JsonNode> messages = new ArrayList<>();
		for (String place : PLACES) {
			URI uri = URI.create(slack.url("/_control/messages?channel=") + place);
			String answer = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
			new JsonMapper().readTree(answer).path("messages").forEach(messages::add);
		}
		return messages;
	}

	private String at(String time) {
		return "{'instant':'%sT%s:00+01:00'}".formatted(today, time);
	}

	private static LocalDate workingDayAfter(LocalDate day) {
		LocalDate next = day;
		while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
			next = next.plusDays(1);
		}
		return next;
	}

	private void promises(int round) {
		IntStream.range(0, PROMISES).parallel().forEach(n -> promise("K" + round + "-" + n));
	}

	private void promise(String number) {
		say("OpenAccount", "{'account':'%s','name':'Kill AB'}".formatted(number));
		say("RegisterInvoice", "{'account':'%s','number':'%s','issued':'2026-01-01','due':'2026-02-01','amount':%s}"
			.formatted(number, number, "{'amount':'100.00','currency':'SEK'}"));
		say("MakePromise", "{'account':'%s','lines':[{'invoice':'%s','date':'%s','amount':%s}]}".formatted(number,
				number, today.plusDays(1), "{'amount':'100.00','currency':'SEK'}"));
	}

	private void thanks(int round) {
		for (int thanks = 0; thanks < KUDOS; thanks++) {
			say("GiveKudos", "{'to':'anna','reason':'for round %d number %d!'}".formatted(round, thanks));
		}
	}

	private void say(String command, String body) {
		try {
			desk.command(command, null, body);
		}
		catch (IOException failed) {
			throw new AssertionError(failed);
		}
	}

}
