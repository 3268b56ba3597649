package io.dunwell.desk.e2e;

import io.dunwell.desk.e2e.Api.Answer;
import io.dunwell.messages.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A customer's life over REST, and what is refused on the way. */
@ResourceLock(RunningDesk.SHARED)
class LedgerTest {

	private final Api collector = new Api(RunningDesk.shared(), Role.COLLECTOR);

	private final Api lead = new Api(RunningDesk.shared(), Role.LEAD);

	private final Api controller = new Api(RunningDesk.shared(), Role.CONTROLLER);

	private final String account = "L" + System.nanoTime();

	@BeforeEach
	void anAccountWithAnInvoice() {
		assertThat(lead.command("OpenAccount", """
				{'account': '%s', 'name': 'Lövudden %s AB', 'country': 'SE', 'language': 'sv',
				 'timeZone': 'Europe/Stockholm', 'currency': 'SEK', 'collector': 'anna', 'terms': '30'}
				""".formatted(account, account)).status()).isEqualTo(200);
		assertThat(invoice("A", "2026-01-10", "2026-02-09", "12500.00").status()).isEqualTo(200);
	}

	@Test
	void followsAnInvoiceFromIssueToPaymentAndBack() {
		assertThat(promise("A", "12500.00", "2026-03-06").status()).isEqualTo(200);
		assertThat(standing().text("/promises/0/lines/0/amount")).isEqualTo("12500.00");

		Answer paid = collector.command("RecordPayment", """
				{'bankAccount': 'SE45 5000', 'bankReference': '%s-1', 'valueDate': '2026-03-02', 'account': '%s',
				 'amount': {'amount': '12000.00', 'currency': 'SEK'}, 'payer': 'Lövudden',
				 'allocations': [{'invoice': '%s-A', 'amount': {'amount': '12000.00', 'currency': 'SEK'}}]}
				""".formatted(account, account, account));
		assertThat(paid.status()).isEqualTo(200);
		assertThat(standing().text("/invoices/0/open")).isEqualTo("500.00");

		Answer bounced = collector.command("ReversePayment", """
				{'payment': '%s', 'date': '2026-03-02', 'reason': 'insufficient funds'}
				""".formatted(paid.text("/id")));
		assertThat(bounced.status()).isEqualTo(200);
		Answer standing = standing();
		assertThat(standing.text("/invoices/0/open")).isEqualTo("12500.00");
		assertThat(standing.text("/balances/0/overdue")).isEqualTo("12500.00");
		assertThat(collector.get("/api/accounts/main/" + account + "/timeline").body().findValuesAsString("type"))
			.contains("account-opened", "invoice-registered", "promise-made", "cash-applied", "cash-unapplied");
	}

	@Test
	void givesTheSameAnswerToTheSameKey() {
		String body = """
				{'account': '%s', 'channel': 'phone', 'outcome': 'right-party', 'note': 'will pay'}
				""".formatted(account);
		Answer first = collector.command("LogContact", body, "Idempotency-Key", account);
		Answer again = collector.command("LogContact", body, "Idempotency-Key", account);
		assertThat(again).isEqualTo(first);
		assertThat(collector.command("LogContact", body.replace("pay", "not pay"), "Idempotency-Key", account).code())
			.isEqualTo("idempotency-key-reused");
	}

	@ParameterizedTest
	@CsvSource({ "12500.01, 2026-03-06, SEK, more-than-open", "100.00, 2026-02-27, SEK, past-date",
			"100.00, 2026-03-06, EUR, other-currency", "0.00, 2026-03-06, SEK, amount-not-positive",
			"100.00, 2029-03-06, SEK, date-too-far", "1.005, 2026-03-06, SEK, invalid-amount",
			"100.00, 2026-03-06, XYZ, unknown-currency" })
	void refusesAPromiseThatCannotBe(String amount, String date, String currency, String code) {
		Answer refused = collector.command("MakePromise", """
				{'account': '%s', 'lines': [{'invoice': '%s-A', 'date': '%s',
				 'amount': {'amount': '%s', 'currency': '%s'}}]}
				""".formatted(account, account, date, amount, currency));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.code()).isEqualTo(code);
		assertThat(standing().body().at("/promises")).isEmpty();
	}

	@Test
	void refusesAPromiseOnAPaidInvoice() {
		assertThat(controller.command("ApplyCreditNote", """
				{'account': '%s', 'number': 'C-%s', 'issued': '2026-03-01', 'invoice': '%s-A',
				 'amount': {'amount': '12500.00', 'currency': 'SEK'}}
				""".formatted(account, account, account)).status()).isEqualTo(200);
		assertThat(promise("A", "1.00", "2026-03-06").code()).isEqualTo("invoice-paid");
	}

	@Test
	void refusesWhatTheRoleMayNotDo() {
		Answer refused = collector.command("RegisterInvoice", "{}");
		assertThat(refused.status()).isEqualTo(403);
		assertThat(refused.code()).isEqualTo("forbidden");
		Api auditor = new Api(RunningDesk.shared(), Role.AUDITOR);
		assertThat(auditor.command("LogContact", "{}").status()).isEqualTo(403);
	}

	@Test
	void refusesAnUnknownAccountAndADuplicateInvoice() {
		assertThat(collector.get("/api/accounts/main/nobody").code()).isEqualTo("unknown-account");
		Answer duplicate = invoice("A", "2026-01-10", "2026-02-09", "12500.00");
		assertThat(duplicate.status()).isEqualTo(422);
		assertThat(duplicate.code()).isEqualTo("duplicate-invoice");
	}

	private Answer invoice(String number, String issued, String due, String amount) {
		return lead.command("RegisterInvoice", """
				{'account': '%s', 'number': '%s-%s', 'issued': '%s', 'due': '%s',
				 'amount': {'amount': '%s', 'currency': 'SEK'}}
				""".formatted(account, account, number, issued, due, amount));
	}

	private Answer promise(String number, String amount, String date) {
		return collector.command("MakePromise", """
				{'account': '%s', 'promisedBy': 'Maria', 'channel': 'phone', 'lines': [{'invoice': '%s-%s',
				 'date': '%s', 'amount': {'amount': '%s', 'currency': 'SEK'}}]}
				""".formatted(account, account, number, date, amount));
	}

	private Answer standing() {
		return collector.get("/api/accounts/main/" + account);
	}

}
