package io.dunwell.desk.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.dunwell.desk.e2e.Slack.Seen;
import io.dunwell.messages.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The desk in Slack: the real bot behind real HTTP, in front of a pretended Slack. */
@ResourceLock(RunningDesk.SHARED)
class SlackTest {

	private final RunningDesk desk = running();

	private final Api lead = new Api(desk, Role.LEAD);

	private final Slack chloe = new Slack(desk, "chloe");

	private final Slack anna = new Slack(desk, "anna");

	private final String account = "S" + System.nanoTime();

	private final String name = "Quillfeather " + account;

	RunningDesk running() {
		return RunningDesk.shared();
	}

	@BeforeEach
	void anOverdueInvoice() {
		assertThat(lead.command("OpenAccount", """
				{'account': '%s', 'name': '%s', 'country': 'FR', 'language': 'fr', 'timeZone': 'Europe/Paris',
				 'currency': 'EUR', 'collector': 'chloe', 'terms': '30'}
				""".formatted(account, name)).status()).isEqualTo(200);
		assertThat(lead.command("RegisterInvoice", """
				{'account': '%s', 'number': '%s-1', 'issued': '2026-01-10', 'due': '2026-02-09',
				 'amount': {'amount': '2500.00', 'currency': 'EUR'}}
				""".formatted(account, account)).status()).isEqualTo(200);
		lead.get("/api/accounts/main/" + account);
	}

	@Test
	void logsAPromiseOnceAndTakesItBack() {
		Seen echoed = chloe.type("/promise \"" + name + "\" 2.5k fri");
		assertThat(echoed.text()).contains("Promise: " + name).contains("2,500").contains("6 Mar");
		assertThat(promises()).isEqualTo("2500.00");

		assertThat(chloe.type("/promise \"" + name + "\" 2.5k fri").text()).contains("Already logged");
		assertThat(lead.get("/api/accounts/main/" + account).body().path("promises")).hasSize(1);

		assertThat(chloe.press(echoed.withButton("undo"), "undo").text()).contains("Undone");
		assertThat(promises()).isEqualTo("0.00");
		assertThat(chloe.type("/dun undo").text()).doesNotContain(name);
	}

	@Test
	void bringsARefusedFormBackAndThenLogsIt() {
		Seen refused = chloe.submit(chloe.type("/promise \"" + name + "\""), """
				{'amount': '99k', 'date': '2026-03-06'}
				""");
		assertThat(refused.window().toString()).contains("cannot be promised").contains("99k").contains("2026-03-06");
		Seen logged = chloe.submit(refused, "{'amount': '2.5k'}");
		assertThat(logged.all().path("views")).as("the window closes").isEmpty();
		assertThat(logged.withButton("undo").path("text").asString("")).contains("Promise: " + name);
		assertThat(promises()).isEqualTo("2500.00");
	}

	@Test
	void speaksTheReadersLanguage() {
		assertThat(anna.type("/promise \"" + name + "\" 2500 fredag").text()).contains("Löfte: ").contains("6 mars");
		assertThat(anna.type("/dun undo").text()).contains("Ångrat");
	}

	@Test
	void logsCashAndADispute() {
		assertThat(chloe.type("/dispute \"" + name + "\" #" + account + "-1 400 damaged goods").text())
			.contains("Dispute: " + name);
		assertThat(balance("disputed")).isEqualTo("400.00");
		assertThat(chloe.type("/paid \"" + name + "\" 2100 #" + account + "-1").text()).contains("Payment: " + name);
		assertThat(balance("open")).isEqualTo("400.00");
		assertThat(chloe.type("/dun account \"" + name + "\"").text()).contains("400");
	}

	@Test
	void listsWhatToWorkOn() {
		assertThat(chloe.type("/dun queue").text()).contains("Worklist");
		assertThat(chloe.type("/dun").text()).contains("The one thing to do now").contains("/dun queue");
	}

	@Test
	void asksOrRefusesInASentence() {
		assertThat(chloe.type("/promise nobody-of-that-name 100 fri").text()).contains("No customer is called");
		assertThat(chloe.type("/promise \"" + name + "\" 100 03/04").text()).contains("Which one?");
		assertThat(chloe.type("/promise \"" + name + "\" 100 1 mar").text()).containsAnyOf("in the past", "2027");
		assertThat(chloe.type("/promise \"" + name + "\" 99k fri").text()).contains("cannot be promised");
		assertThat(chloe.type("/promise \"" + name + "\" 100 SEK fri").text()).contains("Only SEK")
			.contains("0 is open");
		assertThat(promises()).isEqualTo("0.00");
	}

	@Test
	void theTeamHearsOfThanksAndOfOverdueCashWithinSeconds() {
		assertThat(chloe.type("/kudos @anna for " + account).text()).contains("Thanks sent to Anna");
		assertThat(chloe.type("/paid \"" + name + "\" 2500 #" + account + "-1").text()).contains("Payment: " + name);
		await().atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(lead.get("/_control/messages?channel=C0COLLECT").body().toString())
				.contains("thanks Anna Lindqvist: for " + account)
				.contains("overdue cash recovered from " + name));
	}

	@Test
	void refusesRequestsThatSlackDidNotSign() throws Exception {
		Instant now = Instant.now();
		String secret = desk.property("dunwell.slack.signing-secret");
		assertThat(status(now, "not-the-secret")).isEqualTo(401);
		assertThat(status(now.minus(Duration.ofMinutes(6)), secret)).isEqualTo(401);
		assertThat(status(now.plus(Duration.ofMinutes(6)), secret)).isEqualTo(401);
		assertThat(status(now, secret)).isEqualTo(200);
	}

	private int status(Instant at, String secret) throws IOException, InterruptedException, GeneralSecurityException {
		String body = "command=%2Fdun&text=help&user_id=U0CHLOE&team_id=T0DUNWELL&channel_id=C0GENERAL"
				+ "&trigger_id=1.2.3&response_url=" + desk.url("/nowhere");
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
		String signature = HexFormat.of()
			.formatHex(mac.doFinal(("v0:" + at.getEpochSecond() + ":" + body).getBytes(StandardCharsets.UTF_8)));
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(desk.url("/slack/events")))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.header("X-Slack-Request-Timestamp", String.valueOf(at.getEpochSecond()))
				.header("X-Slack-Signature", "v0=" + signature)
				.POST(BodyPublishers.ofString(body))
				.build(), BodyHandlers.discarding())
			.statusCode();
	}

	private String promises() {
		return balance("promised");
	}

	private String balance(String part) {
		return lead.get("/api/accounts/main/" + account).text("/balances/0/" + part);
	}

}
