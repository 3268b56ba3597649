package io.dunwell.desk.e2e;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.dunwell.desk.e2e.Api.Answer;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** An accountant's own tool agrees with the desk, to the last minor unit. */
@ResourceLock(RunningDesk.SHARED)
class JournalTest {

	/** Such an id says which company is meant. */
	private static final Pattern ID = Pattern.compile("': '(payment|credit-note):");

	private static final List<String> CUSTOMERS = List.of("A 1", "B:2", "C");

	private final RunningDesk desk = RunningDesk.shared();

	private final Api controller = new Api(desk, Role.CONTROLLER);

	private final Api lead = new Api(desk, Role.LEAD);

	private final String company = "books" + System.nanoTime();

	@Test
	void saysWhatTheDeskSays(@TempDir Path folder) {
		everythingThatMovesMoney();
		for (String basis : List.of("true", "known")) {
			Hledger books = Hledger.reading(controller.get("/api/audit/journal?basis=" + basis).text(""), folder);
			assertThat(books.check()).isEmpty();
			LocalDate end = LocalDate.parse("2026-12-31");
			assertThat(books.balances(end, "SEK", "equity:applied:" + company, 3)).as("both sides of a move").isEmpty();
			assertThat(books.balances(end, "SEK", "liabilities:unapplied:" + company, 4)).as("a story").hasSize(2);
			for (LocalDate day : List.of(LocalDate.parse("2026-01-20"), LocalDate.parse("2026-02-10"),
					LocalDate.parse("2026-02-20"), LocalDate.parse("2026-03-02"))) {
				assertSame(books, day, basis, "SEK");
				assertSame(books, day, basis, "JPY");
			}
		}
	}

	private void assertSame(Hledger books, LocalDate day, String basis, String currency) {
		Map<String, BigDecimal> receivable = books.balances(day, currency, "assets:receivable:" + company, 4);
		Map<String, BigDecimal> unapplied = books.balances(day, currency, "liabilities:unapplied:" + company, 4);
		for (String customer : CUSTOMERS) {
			String code = ":" + company + ":" + customer.replace(" ", "%20").replace(":", "%3A");
			Answer aging = aging(day, basis, currency, "&account=" + customer.replace(" ", "%20"));
			assertThat(receivable.getOrDefault("assets:receivable" + code, BigDecimal.ZERO))
				.as("%s owes on %s, %s", customer, day, basis)
				.isEqualByComparingTo(aging.text("/total"));
			assertThat(unapplied.getOrDefault("liabilities:unapplied" + code, BigDecimal.ZERO).negate())
				.as("%s has unapplied on %s, %s", customer, day, basis)
				.isEqualByComparingTo(aging.text("/unapplied"));
		}
		Answer all = aging(day, basis, currency, "");
		assertThat(sum(receivable)).isEqualByComparingTo(all.text("/total"));
		assertThat(sum(unapplied).negate()).isEqualByComparingTo(all.text("/unapplied"));
	}

	private Answer aging(LocalDate day, String basis, String currency, String more) {
		Answer aging = controller
			.get("/api/aging?company=%s&currency=%s&asOf=%s&basis=%s%s".formatted(company, currency, day, basis, more));
		assertThat(aging.status()).as("%s", aging).isEqualTo(200);
		return aging;
	}

	private static BigDecimal sum(Map<String, BigDecimal> balances) {
		return balances.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private void everythingThatMovesMoney() {
		for (String customer : CUSTOMERS) {
			tell("OpenAccount",
					"'account': '%s', 'name': 'Customer %s', 'currency': 'SEK'".formatted(customer, customer));
		}
		invoice("A 1", "A1", "2026-01-10", "1000.00", "SEK");
		invoice("A 1", "A2", "2026-01-15", "500.50", "SEK");
		invoice("B:2", "B1", "2026-01-12", "70000", "JPY");
		invoice("B:2", "B2", "2026-02-12", "300.00", "SEK");
		invoice("C", "C1", "2026-01-05", "99.99", "SEK");
		invoice("C", "C2", "2026-01-05", "10.00", "SEK");
		// one payment over two invoices and more, one that bounces, one in part, one of a
		// stranger
		String over = pay("A 1", "2026-02-01", "1600.00", "SEK", "A1=1000.00", "A2=500.50");
		tell("RefundCredit", ("'from': '%s', 'amount': {'amount': '49.50', 'currency': 'SEK'}, 'date': '2026-02-15',"
				+ " 'reason': 'asked for'")
			.formatted(over));
		String bounced = pay("B:2", "2026-02-14", "300.00", "SEK", "B2=300.00");
		tell("ReversePayment", "'payment': '%s', 'date': '2026-02-18', 'reason': 'no funds'".formatted(bounced));
		String recalled = pay("B:2", "2026-01-18", "70000", "JPY", "B1=70000");
		tell("ReversePayment", ("'payment': '%s', 'date': '2026-02-05', 'reason': 'recalled',"
				+ " 'amount': {'amount': '20000', 'currency': 'JPY'}")
			.formatted(recalled));
		String strange = pay(null, "2026-02-08", "80.00", "SEK");
		tell("AllocatePayment", ("'payment': '%s', 'allocations': [{'invoice': 'C1',"
				+ " 'amount': {'amount': '60.00', 'currency': 'SEK'}}]")
			.formatted(strange));
		tell("UnallocatePayment", "'payment': '%s', 'invoice': 'A2'".formatted(over));
		String credit = tell("ApplyCreditNote", "'account': 'C', 'number': 'K1', 'issued': '2026-02-09',"
				+ " 'amount': {'amount': '50.00', 'currency': 'SEK'}, 'invoice': 'C1'");
		tell("RefundCredit", ("'from': '%s', 'amount': {'amount': '3.00', 'currency': 'SEK'}, 'date': '2026-02-16',"
				+ " 'reason': 'asked for'")
			.formatted(credit));
		tell("RequestWriteOff",
				"'invoice': 'C2', 'amount': {'amount': '9.00', 'currency': 'SEK'}," + " 'reason': 'too small'");
		invoice("C", "C3", "2026-01-06", "77.00", "SEK");
		tell("CancelInvoice", "'invoice': 'C3', 'reason': 'typed twice'");
	}

	private void invoice(String customer, String number, String issued, String amount, String currency) {
		tell("RegisterInvoice",
				("'account': '%s', 'number': '%s', 'issued': '%s', 'due': '2026-02-28',"
						+ " 'amount': {'amount': '%s', 'currency': '%s'}")
					.formatted(customer, number, issued, amount, currency));
	}

	private String pay(@Nullable String customer, String date, String amount, String currency, String... invoices) {
		List<String> allocations = Arrays.stream(invoices)
			.map(one -> one.split("=", 2))
			.map(one -> "{'invoice': '%s', 'amount': {'amount': '%s', 'currency': '%s'}}".formatted(one[0], one[1],
					currency))
			.toList();
		return tell("RecordPayment",
				("'bankAccount': 'B', 'bankReference': '%s', 'valueDate': '%s', %s"
						+ " 'amount': {'amount': '%s', 'currency': '%s'}, 'allocations': %s")
					.formatted(amount + date, date, (customer != null) ? "'account': '" + customer + "'," : "", amount,
							currency, allocations));
	}

	private String tell(String command, String body) {
		Answer done = lead.command(command,
				"{" + (ID.matcher(body).find() ? "" : "'company': '" + company + "', ") + body + "}");
		assertThat(done.status()).as("%s: %s", command, done).isEqualTo(200);
		return done.text("/id");
	}

}
