package io.dunwell.desk.e2e;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.dunwell.log.EventLog;
import io.dunwell.log.EventLog.LoggedEvent;
import io.dunwell.messages.Role;
import io.dunwell.messages.payment.PaymentRecorded;
import io.dunwell.messages.update.UpdatePosted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two command sides, two query sides and the bot, under load, while each kind of service
 * and both stores are killed or cut off in turn, and some leave in good order: what was
 * acknowledged is there, once; the desk says what is wrong meanwhile, and comes back by
 * itself.
 */
@Timeout(600)
@EnabledIfSystemProperty(named = "dunwell.proof", matches = "all",
		disabledReason = "takes minutes on two cores: run it with -Ddunwell.proof=all")
class KilledServicesTest {

	private static final int WRITERS = 3;

	private static final int ACCOUNTS = 6;

	/** One in so many is news to the team: Slack takes a message a second. */
	private static final int NEWS = 40;

	private static final Duration LONG_ENOUGH = Duration.ofSeconds(90);

	private final HttpClient http = HttpClient.newHttpClient();

	private final RunningDesk desk = RunningDesk.distributed(RunningDesk.freshFolder(), 2);

	private final Services services = desk.services();

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final AtomicBoolean enough = new AtomicBoolean();

	/** The test is over, whatever was not acknowledged. */
	private final AtomicBoolean stopped = new AtomicBoolean();

	private final AtomicInteger numbers = new AtomicInteger();

	/** Requests that were taken and not carried out, as far as their sender knows. */
	private final AtomicInteger unanswered = new AtomicInteger();

	private final List<Future<?>> writers = new ArrayList<>();

	/** By idempotency key, the id that was answered. */
	private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

	@AfterEach
	void stop() {
		enough.set(true);
		stopped.set(true);
		threads.close();
		desk.close();
	}

	@Test
	void losesNothingAndDoublesNothingWhoeverDies() throws Exception {
		Api lead = new Api(desk, Role.LEAD);
		for (int i = 0; i < ACCOUNTS; i++) {
			assertThat(lead.command("OpenAccount", "{'account': 'K%d', 'name': 'Kill %d AB'}".formatted(i, i)).status())
				.isEqualTo(200);
		}
		for (int i = 0; i < WRITERS; i++) {
			writers.add(threads.submit(this::write));
		}

		for (ServiceProcess victim : List.of(services.commandSides().getFirst(), services.querySides().getFirst(),
				services.slackBot())) {
			awaitProgress();
			victim.kill();
			awaitProgress();
			victim.start().awaitUp();
		}
		for (ServiceProcess leaving : List.of(services.commandSides().getLast(), services.querySides().getLast())) {
			awaitProgress();
			int before = unanswered.get();
			leaving.close();
			assertThat(unanswered).as("unanswered while it stopped in good order").hasValue(before);
			leaving.start().awaitUp();
		}
		awaitProgress();
		services.killAxonServer();
		awaitAll("DOWN");
		services.startAxonServer();
		awaitAll("UP");
		awaitProgress();
		services.toMongo().cut();
		awaitAll("DOWN");
		services.toMongo().mend();
		awaitAll("UP");
		awaitProgress();

		enough.set(true);
		writers.forEach(KilledServicesTest::end);
		checkLog();
		assertThat(desk.verify()).isEmpty();
		await().atMost(LONG_ENOUGH).untilAsserted(this::checkSlack);
	}

	private static void end(Future<?> writer) {
		try {
			writer.get();
		}
		catch (InterruptedException | ExecutionException failed) {
			throw new AssertionError(failed);
		}
	}

	/** Says one thing after the other, each until it is acknowledged. */
	private void write() {
		while (!enough.get()) {
			int number = numbers.incrementAndGet();
			String key = "k" + number;
			String answer = (number % NEWS == 0) ? insist("PostUpdate", key, "{'text':'news of %s!'}".formatted(key))
					: insist("RecordPayment", key, """
							{'bankAccount':'B','bankReference':'%s','valueDate':'2026-03-02','account':'K%d',
							 'amount':{'amount':'10.00','currency':'SEK'}}
							""".formatted(key, number % ACCOUNTS));
			acknowledged.put(key, answer);
		}
	}

	/** As a program does that knows idempotency keys. */
	private String insist(String command, String key, String body) {
		for (int attempt = 0; !stopped.get(); attempt++) {
			ServiceProcess edge = services.querySides().get(attempt % 2);
			try {
				HttpResponse<String> response = http
					.send(HttpRequest.newBuilder(URI.create(edge.url() + "/api/commands/" + command))
						.header("Authorization", "Bearer " + desk.property("dunwell.tokens.lead"))
						.header("Content-Type", "application/json")
						.header("Idempotency-Key", key)
						.timeout(Duration.ofSeconds(40))
						.POST(BodyPublishers.ofString(body.replace('\'', '"')))
						.build(), BodyHandlers.ofString());
				if (response.statusCode() == 200) {
					return response.body();
				}
				assertThat(response.statusCode()).as(response.body()).isIn(409, 503, 504);
				unanswered.incrementAndGet();
			}
			catch (ConnectException gone) {
				// the other one answers
			}
			catch (IOException gone) {
				unanswered.incrementAndGet();
			}
			catch (InterruptedException interrupted) {
				throw new IllegalStateException(interrupted);
			}
		}
		throw new IllegalStateException("the test is over");
	}

	private void awaitProgress() {
		int before = acknowledged.size();
		await().atMost(LONG_ENOUGH).until(() -> {
			writers.stream().filter(Future::isDone).forEach(KilledServicesTest::end);
			return acknowledged.size() > before + 2 * WRITERS;
		});
	}

	private void awaitAll(String status) {
		await().atMost(LONG_ENOUGH)
			.untilAsserted(() -> assertThat(services.all()).extracting(ServiceProcess::status).containsOnly(status));
	}

	private void checkLog() {
		List<String> payments = new ArrayList<>();
		List<String> updates = new ArrayList<>();
		EventLog log = desk.bean(EventLog.class);
		for (List<LoggedEvent> page = log.read(0, 1000); !page.isEmpty(); page = log.read(page.getLast().position(),
				1000)) {
			for (LoggedEvent event : page) {
				if (event.message().getPayload() instanceof PaymentRecorded payment) {
					payments.add(payment.payment());
				}
				if (event.message().getPayload() instanceof UpdatePosted update) {
					updates.add(String.valueOf(update.text().text()));
				}
			}
		}
		assertThat(payments).doesNotHaveDuplicates();
		assertThat(updates).doesNotHaveDuplicates();
		assertThat(payments.size() + updates.size()).isEqualTo(acknowledged.size());
	}

	private void checkSlack() {
		List<String> told = new ArrayList<>();
		for (JsonNode message : new Api(desk, Role.LEAD).get("/_control/messages?channel=C0COLLECT")
			.body()
			.path("messages")) {
			told.add(message.path("text").asString(""));
		}
		acknowledged.keySet()
			.stream()
			.filter(key -> Integer.parseInt(key.substring(1)) % NEWS == 0)
			.forEach(key -> assertThat(told).as(key)
				.filteredOn(text -> text.contains("news of " + key + "!"))
				.hasSize(1));
	}

}
