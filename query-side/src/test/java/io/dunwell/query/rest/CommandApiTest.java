package io.dunwell.query.rest;

import java.time.LocalDate;

import io.dunwell.messages.Done;
import io.dunwell.messages.Warning;
import io.dunwell.messages.contact.LogContact;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Money;
import io.dunwell.messages.Personal;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.AccountOpened;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.payment.AllocatePayment;
import io.dunwell.messages.promise.CancelPromise;
import io.dunwell.messages.promise.MakePromise;
import io.dunwell.messages.promise.PromiseLine;
import io.dunwell.query.EdgeTest;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class CommandApiTest extends EdgeTest {

	private static final String PROMISE = """
			{"account": "C-1", "lines": [
				{"invoice": "INV-1", "amount": {"amount": "12500.00", "currency": "SEK"}, "date": "2026-04-10"}]}""";

	private static final String CANCEL = """
			{"promise": "promise:main:INV-1:1", "reason": "typed twice"}""";

	@Test
	void carriesOutACommandAndSaysWhereTheLogIs() {
		this.desk.when(MakePromise.class, command -> Done.with("promise:main:INV-1:1"));
		this.desk.log(
				41, "account:main:C-1", new AccountOpened("account:main:C-1", "main", "C-1",
						new Personal("account:main:C-1", "Nordic"), "SE", "sv", "Europe/Stockholm", "SEK", null, 30),
				MetaData.emptyInstance());

		Answer answer = post("collector", "/api/commands/MakePromise", PROMISE);

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body()).isEqualTo("{\"id\":\"promise:main:INV-1:1\"}");
		assertThat(answer.header("Dunwell-Position")).isEqualTo("41");
		assertThat(this.desk.last(MakePromise.class).getPayload()).isEqualTo(new MakePromise(null, "C-1", null, null,
				java.util.List.of(new PromiseLine("INV-1", Money.of("12500.00", "SEK"), LocalDate.of(2026, 4, 10)))));
	}

	@Test
	void saysWhenTheSameWasLoggedAlready() {
		this.desk.when(MakePromise.class, command -> new Done("promise:main:INV-1:1", true));
		assertThat(post("collector", "/api/commands/MakePromise", PROMISE).json().path("already").booleanValue())
			.isTrue();
	}

	@Test
	void warnsInWordsOfWhatTheContactPolicyForbids() {
		this.desk.when(LogContact.class, command -> new Done("case:main:C-1", false,
				new Warning("conversation", java.util.List.of("2026-03-30", "7"))));
		assertThat(post("collector", "/api/commands/LogContact",
				"{\"account\": \"C-1\", \"channel\": \"phone\", \"outcome\": \"no-answer\"}")
			.json()
			.path("warning")
			.toString()).isEqualTo(
					"""
							{"code":"conversation","message":"They were spoken to on Mon, Mar 30, 2026; calls rest for 7 days."}""");
	}

	@Test
	void tellsWhoActsAndMakesKeysTheirOwn() {
		post("lead", "/api/commands/CancelPromise", CANCEL, "Idempotency-Key", "k-1");

		assertThat(this.desk.last(CancelPromise.class).getMetaData()).containsEntry(Meta.ACTOR, "lead")
			.containsEntry(Meta.ROLE, "LEAD")
			.containsEntry(Meta.CHANNEL, "rest")
			.containsEntry(Meta.IDEMPOTENCY_KEY, "lead:k-1");
	}

	@ParameterizedTest
	@CsvSource({ "UNKNOWN_ACCOUNT, 422", "MORE_THAN_OPEN, 422", "IDEMPOTENCY_KEY_REUSED, 422", "CONFLICT, 409",
			"FORBIDDEN, 403" })
	void saysARefusalWithItsCode(Refusal refusal, int status) {
		this.desk.when(CancelPromise.class, command -> {
			throw new Rejected(refusal, "one", "two", "three");
		});

		Answer answer = post("collector", "/api/commands/CancelPromise", CANCEL);

		assertThat(answer.problem()).isEqualTo(status + " " + refusal.code() + " application/problem+json");
		assertThat(answer.json().path("type").asString()).isEqualTo("urn:dunwell:problem:" + refusal.code());
		assertThat(answer.json().path("arguments").size()).isEqualTo(3);
	}

	@Test
	void speaksTheReadersLanguage() {
		this.desk.when(CancelPromise.class, command -> {
			throw new Rejected(Refusal.UNKNOWN_PROMISE, "promise:main:INV-1:1");
		});
		JsonNode swedish = post("collector", "/api/commands/CancelPromise", CANCEL, "Accept-Language",
				"sv-SE, en;q=0.5")
			.json();
		assertThat(swedish.path("detail").asString()).isEqualTo("Det finns inget löfte ”INV-1:1”.");
		assertThat(swedish.path("title").asString()).isEqualTo("Avvisat");
		assertThat(post("collector", "/api/commands/CancelPromise", CANCEL, "Accept-Language", "hu").json()
			.path("detail")
			.asString()).isEqualTo("There is no promise “INV-1:1”.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "NoSuchCommand", "RegisterInvoices", "RecordPayments", "makepromise", "Make%2FPromise" })
	void knowsNoOtherCommand(String name) {
		assertThat(post("admin", "/api/commands/" + name, "{}").problem()).startsWith("404 unknown-command ");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{} | account", "{\"account\": null, \"lines\": []} | account",
			"{\"account\": \"C\"} | lines", "{\"account\": \"C\", \"lines\": [{\"invoice\": \"I\"}]} | lines[0].amount",
			"{\"account\": \"C\", \"lines\": [{\"invoice\": \"I\", \"amount\": {\"amount\": \"1\"}}]} | lines[0].amount.currency" })
	void missesAField(String body, String field) {
		Answer answer = post("collector", "/api/commands/MakePromise", body);

		assertThat(answer.problem()).startsWith("422 missing-field ");
		assertThat(answer.json().path("arguments").get(0).asString()).isEqualTo(field);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{\"promise\": \"p\", \"reason\": \"r\", \"why\": 1} | CancelPromise | why",
			"{\"payment\": \"p\", \"allocations\": [{\"invoice\": \"I\", \"amount\": {\"amount\": \"1\", \"currency\": \"SEK\", \"minor\": 1}}]} | AllocatePayment | allocations[0].amount.minor" })
	void knowsNoOtherField(String body, String command, String field) {
		Answer answer = post("collector", "/api/commands/" + command, body);

		assertThat(answer.problem()).startsWith("422 unknown-field ");
		assertThat(answer.json().path("detail").asString()).contains(field).contains(command);
		assertThat(this.desk.heardOf(AllocatePayment.class)).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "2026-02-30 | \"1\" | SEK | invalid-field",
			"01/02/2026 | \"1\" | SEK | invalid-field", "2026-02-01 | \"1.005\" | SEK | invalid-amount",
			"2026-02-01 | \"1e999999999\" | SEK | invalid-amount", "2026-02-01 | \"ten\" | SEK | invalid-amount",
			"2026-02-01 | \"1\" | XXX | unknown-currency", "2026-02-01 | [1] | SEK | invalid-field",
			"2026-02-01 | {} | SEK | invalid-field", "2026-02-01 | \"1\" | | missing-field" })
	void refusesWhatIsNoDateOrAmount(String date, String amount, String currency, String code) {
		String money = "{\"amount\": " + amount + (currency == null ? "" : ", \"currency\": \"" + currency + "\"")
				+ "}";
		assertThat(post("lead", "/api/commands/RegisterInvoice",
				"{\"account\": \"C\", \"number\": \"1\", \"issued\": \"" + date + "\", \"amount\": " + money + "}")
			.problem()).startsWith("422 " + code + " ");
	}

	@Test
	void takesNoTextThatCannotBeKept() {
		assertThat(post("collector", "/api/commands/CancelPromise", CANCEL.replace("twice", "\\u0000")).problem())
			.startsWith("422 invalid-field ");
	}

	@Test
	void namesTheFieldThatDoesNotFit() {
		Answer answer = post("collector", "/api/commands/MakePromise", PROMISE.replace("2026-04-10", "soon"));
		assertThat(answer.json().path("arguments").toString()).isEqualTo("[\"lines[0].date\",\"soon\"]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "\"text\"", "{", "{\"promise\": }", "{\"promise\": \"a\", \"promise\": \"b\"}",
			"{\"promise\": \"a\"} trailing", "nonsense" })
	void readsNothingButOneJsonObject(String body) {
		assertThat(post("collector", "/api/commands/CancelPromise", body).problem())
			.startsWith("400 malformed-json application/problem+json");
	}

	@Test
	void readsNoMoreThanACommandNeeds() {
		String long1 = "x".repeat(2_000_000);
		assertThat(post("collector", "/api/commands/CancelPromise", CANCEL.replace("typed twice", long1)).problem())
			.startsWith("413 too-large ");
	}

	@Test
	void readsNothingButJson() {
		assertThat(send(as("collector", "/api/commands/CancelPromise").header("Content-Type", "text/xml")
			.POST(java.net.http.HttpRequest.BodyPublishers.ofString("<a/>"))).problem())
			.startsWith("415 unsupported-media-type application/problem+json");
		assertThat(get("collector", "/api/commands/CancelPromise").problem()).startsWith("405 method-not-allowed ");
	}

	@Test
	void takesAmountsAsNumbersToo() {
		post("lead", "/api/commands/RegisterInvoice",
				"""
						{"account": "C", "number": "1", "issued": "2026-02-01", "amount": {"amount": 100.10, "currency": "SEK"}}""");
		assertThat(((RegisterInvoice) this.desk.last(RegisterInvoice.class).getPayload()).amount())
			.isEqualTo(Money.of("100.10", "SEK"));
	}

	@Test
	void letsNobodyActWithoutTheRole() {
		assertThat(post("auditor", "/api/commands/CancelPromise", CANCEL).problem())
			.isEqualTo("403 forbidden application/problem+json");
		assertThat(post("collector", "/api/commands/OpenAccount", "not even read").problem())
			.startsWith("403 forbidden ");
		assertThat(this.desk.heardOf(CancelPromise.class)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Bearer", "Bearer ", "Bearer wrong", "Basic Y29sbGVjdG9yLXRva2Vu", "collector-token",
			"Bearer collector-token2" })
	void letsNobodyInWithoutAToken(String authorization) {
		Answer answer = send(to("/api/commands/CancelPromise").header("Content-Type", "application/json")
			.header("Authorization", authorization)
			.POST(java.net.http.HttpRequest.BodyPublishers.ofString(CANCEL)));

		assertThat(answer.problem()).isEqualTo("401 unauthorized application/problem+json");
		assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
	}

	@Test
	void tellsNothingOfABugButAnId() {
		this.desk.when(CancelPromise.class, command -> {
			throw new IllegalStateException("secret detail");
		});

		Answer answer = post("collector", "/api/commands/CancelPromise", CANCEL);

		assertThat(answer.problem()).startsWith("500 internal-error ");
		assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception");
		assertThat(answer.json().path("arguments").get(0).asString()).hasSize(36);
	}

	@Test
	void refusesABlankKey() {
		assertThat(post("collector", "/api/commands/CancelPromise", CANCEL, "Idempotency-Key", " ").problem())
			.startsWith("422 invalid-field ");
	}

	@ParameterizedTest
	@MethodSource("io.dunwell.query.rest.CommandReader#types")
	void readsTheExampleOfEveryCommand(Class<? extends io.dunwell.messages.Command> type) {
		CommandReader reader = new CommandReader(EdgeJson.MAPPER);
		assertThat(reader.read(type, OpenApi.examples().path(type.getSimpleName()))).isInstanceOf(type);
	}

}
