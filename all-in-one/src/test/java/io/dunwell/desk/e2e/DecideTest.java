package io.dunwell.desk.e2e;

import java.time.Duration;
import java.util.Optional;

import io.dunwell.desk.e2e.Slack.Seen;
import io.dunwell.messages.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What waits for a second person, asked for and decided in Slack. */
@ResourceLock(RunningDesk.SHARED)
class DecideTest {

	private static final Duration SOON = Duration.ofSeconds(60);

	private final RunningDesk desk = RunningDesk.shared();

	private final Api lead = new Api(desk, Role.LEAD);

	private final Slack chloe = new Slack(desk, "chloe");

	private final Slack eva = new Slack(desk, "eva");

	private final Slack frank = new Slack(desk, "frank");

	private final String account = "W" + System.nanoTime();

	private final String invoice = account + "-1";

	private final String name = "Quillfeather " + account;

	@BeforeEach
	void anOverdueInvoice() {
		assertThat(lead.command("OpenAccount", """
				{'account': '%s', 'name': '%s', 'country': 'FR', 'language': 'fr', 'timeZone': 'Europe/Paris',
				 'currency': 'EUR', 'collector': 'chloe', 'terms': '30'}
				""".formatted(account, name)).status()).isEqualTo(200);
		assertThat(lead.command("RegisterInvoice", """
				{'account': '%s', 'number': '%s', 'issued': '2026-01-10', 'due': '2026-02-09',
				 'amount': {'amount': '2500.00', 'currency': 'EUR'}}
				""".formatted(account, invoice)).status()).isEqualTo(200);
		lead.get("/api/accounts/main/" + account);
	}

	@Test
	void aWriteOffIsAskedForAndApprovedByAnother() {
		Seen asked = chloe.submit(chloe.type("/dun write-off " + invoice + " 900 bankrupt since May"), "{}");
		assertThat(asked.text()).contains("Asked to write off: " + name)
			.contains("900")
			.contains("bankrupt since May")
			.contains("It waits for Eva Nyström and Frank Weber");
		assertThat(open()).isEqualTo("2500.00");

		JsonNode toEva = told("eva", "Avskrivning att besluta: " + name);
		JsonNode toFrank = told("frank", "Write-off to decide: " + name);
		assertThat(toFrank.path("text").asString("")).contains("Asked by Chloé Martin").contains("bankrupt since May");
		assertThat(frank.press(toFrank, "writeoff.approve").text()).contains("✓ Written off: " + name)
			.contains("Approved by Frank Weber, Mon, Mar 2");
		assertThat(open()).isEqualTo("1600.00");

		// both leads have it; whoever comes later, or presses again, changes nothing
		String decided = "Avskrivet: " + name;
		assertThat(told("eva", decided).path("text").asString("")).contains("Godkänt av Frank Weber");
		assertThat(told("eva", decided).path("ts")).isEqualTo(toEva.path("ts"));
		assertThat(told("chloe", "Written off: " + name).path("text").asString(""))
			.contains("Approved by Frank Weber, Mon 2 Mar");
		assertThat(frank.type("/dun decide").text()).doesNotContain(name);
		assertThat(open()).isEqualTo("1600.00");
	}

	@Test
	void twoLeadsAnswerAtTheSameMoment() {
		chloe.submit(chloe.type("/dun writeoff " + invoice + " 900 bankrupt"), "{}");
		JsonNode toEva = told("eva", "Avskrivning att besluta: " + name);
		Seen list = frank.type("/dun decide");
		assertThat(list.text()).contains(name).contains("Asked by Chloé Martin");
		String approve = buttonOf(list, "decide.approve");
		assertThat(eva.press(toEva, "writeoff.approve").text()).contains("Godkänt av Eva Nyström");
		assertThat(frank.press(list.withButton(approve), approve).text()).contains("Approved by Eva Nyström");
		assertThat(open()).isEqualTo("1600.00");
	}

	@Test
	void nobodyDecidesOnTheirOwnRequest() {
		Seen asked = eva.submit(eva.type("/dun writeoff " + invoice + " 900 goodwill"), "{}");
		assertThat(asked.text()).contains("Den väntar på Frank Weber.");
		assertThat(eva.type("/dun decide").text()).contains(name).contains("Du bad om den: någon annan beslutar.");
		JsonNode toFrank = told("frank", "Write-off to decide: " + name);
		assertThat(frank.submit(frank.press(toFrank, "writeoff.reject"), "{'reason': 'they still pay'}").text())
			.contains("✗ Not written off: " + name)
			.contains("Why: they still pay");
		assertThat(told("eva", "Inte avskrivet: " + name).path("text").asString("")).contains("they still pay");
		assertThat(open()).isEqualTo("2500.00");
	}

	@Test
	void aShortPaymentIsADisputeOrNot() {
		assertThat(chloe.type("/paid \"" + name + "\" 2100 #" + invoice).text()).contains("Payment: " + name);
		lead.get("/api/accounts/main/" + account);
		Seen list = chloe.type("/dun decide");
		assertThat(list.text()).contains(name).contains("Invoice " + invoice + ": €400 missing");
		String dispute = buttonOf(list, "decide.dispute");
		Seen answered = chloe.submit(chloe.press(list.withButton(dispute), dispute),
				"{'reason': 'price', 'note': 'agreed on 2100'}");
		assertThat(answered.text()).contains("✓ Dispute: invoice " + invoice + ", price").doesNotContain(name);
		assertThat(lead.get("/api/accounts/main/" + account).text("/balances/0/disputed")).isEqualTo("400.00");
	}

	@Test
	void cashIsAppliedAsSuggested() {
		assertThat(lead.command("RecordPayment", """
				{'bankAccount': 'SE35', 'bankReference': 'R-%s', 'valueDate': '2026-02-27', 'account': '%s',
				 'amount': {'amount': '2500.00', 'currency': 'EUR'}, 'payer': '%s', 'remittance': 'thanks'}
				""".formatted(account, account, name)).status()).isEqualTo(200);
		assertThat(open()).isEqualTo("2500.00");
		Seen list = chloe.type("/dun decide");
		assertThat(list.text()).contains("€2,500 from " + name)
			.contains("Suggested: " + invoice + ": €2,500 (exactly its amount");
		String apply = buttonOf(list, "decide.apply");
		assertThat(chloe.press(list.withButton(apply), apply).text()).contains("✓ Applied to " + invoice + ": €2,500")
			.doesNotContain(name);
		assertThat(lead.get("/api/accounts/main/" + account).body().path("invoices")).isEmpty();
	}

	/** The latest direct message that says this. */
	private JsonNode told(String person, String text) {
		return await().atMost(SOON).until(() -> find(person, text), Optional::isPresent).orElseThrow();
	}

	private Optional<JsonNode> find(String person, String text) {
		JsonNode answer = lead.get("/_control/messages?user=" + person).body();
		return answer.path("messages")
			.valueStream()
			.filter(message -> message.path("text").asString("").contains(text))
			.reduce((older, newer) -> newer);
	}

	/** The button of the row about this account. */
	private String buttonOf(Seen list, String action) {
		for (JsonNode message : list.messages()) {
			boolean mine = false;
			for (JsonNode block : message.path("blocks")) {
				mine = block.path("type").asString("").equals("section") ? block.toString().contains(name) : mine;
				if (mine && block.path("type").asString("").equals("actions")) {
					return block.findValuesAsString("action_id")
						.stream()
						.filter(id -> id.startsWith(action + "#"))
						.findFirst()
						.orElseThrow();
				}
			}
		}
		throw new AssertionError("no " + action + " for " + name + " in " + list.all());
	}

	private String open() {
		return lead.get("/api/accounts/main/" + account).text("/balances/0/open");
	}

}
