package io.dunwell.query.cash;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.invoice.InvoiceMatches.InvoiceMatch;
import io.dunwell.messages.payment.Match;
import io.dunwell.messages.payment.RecordPayment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CashApplicationTest {

	private final CashApplication cash = new CashApplication();

	private final List<InvoiceMatch> invoices = new ArrayList<>();

	@Test
	void followsTheStructuredReferenceFirst() {
		invoice("1043", "acme", "100.00", "2026-01-01", "2015 0483 0000");
		invoice("1044", "acme", "100.00", "2026-01-01", null);
		assertThat(apply("100.00", "invoice 1044", "201504830000"))
			.isEqualTo("1043:100.00 EUR structured-reference 100");
	}

	@Test
	void takesANumberInAReferenceFieldForAReference() {
		invoice("539007547034", "acme", "100.00", "2026-01-01", null);
		assertThat(apply("60.00", "", "RF18539007547034")).isEqualTo("539007547034:60.00 EUR structured-reference 95");
	}

	@Test
	void takesTheNumberWithinAnOcrNumberOnlyWhenTheAmountIsExact() {
		invoice("1043", "acme", "100.00", "2026-01-01", null);
		assertThat(apply("60.00", "", "10439")).isEqualTo("weak-match");
		assertThat(apply("100.00", "", "10439")).isEqualTo("1043:100.00 EUR structured-reference 85");
	}

	@Test
	void prefersTheNumberItselfToANumberWithinIt() {
		invoice("1043", "acme", "100.00", "2026-01-01", null);
		invoice("10439", "acme", "100.00", "2026-01-01", null);
		assertThat(apply("100.00", "", "10439")).isEqualTo("10439:100.00 EUR structured-reference 95");
	}

	@Test
	void readsNumbersInTheTextNext() {
		invoice("1043", "acme", "100.00", "2026-01-01", null);
		assertThat(apply("100.00", "Thanks! Invoice 1043", "UNKNOWN-E2E"))
			.isEqualTo("1043:100.00 EUR invoice-number 90");
	}

	@Test
	void readsReferencesInTheTextToo() {
		invoice("1043", "acme", "100.00", "2026-01-01", "Deb. 10202 / Fact. 12115118");
		assertThat(apply("100.00", "Deb.10202/Fact.12115118")).isEqualTo("1043:100.00 EUR structured-reference 90");
	}

	@Test
	void paysTheOldestFirstAndNeverMoreThanIsOpen() {
		invoice("1002", "acme", "80.00", "2026-02-01", null);
		invoice("1001", "acme", "50.00", "2026-01-01", null);
		invoice("1003", "acme", "70.00", "2026-03-01", null);
		assertThat(apply("100.00", "1001 1002 1003"))
			.isEqualTo("1001:50.00 EUR invoice-number 90, 1002:50.00 EUR invoice-number 90");
	}

	@Test
	void remembersWhatItGaveAway() {
		invoice("1043", "acme", "100.00", "2026-01-01", null);
		assertThat(apply("70.00", "1043")).isEqualTo("1043:70.00 EUR invoice-number 90");
		assertThat(apply("70.00", "1043")).isEqualTo("1043:30.00 EUR invoice-number 90 overpaid");
		assertThat(apply("70.00", "1043")).isEqualTo("invoice-already-paid for acme");
	}

	@Test
	void takesBackWhatTheLedgerDidNotTake() {
		invoice("1043", "acme", "100.00", "2026-01-01", null);
		CashApplication.Applied applied = cash.apply(new Evidence(receipt("70.00", "1043", null, null)),
				new Lookup(invoices));
		cash.release(applied);
		assertThat(apply("100.00", "1043")).isEqualTo("1043:100.00 EUR invoice-number 90");
	}

	@Test
	void leavesOverpaymentsUnapplied() {
		invoice("1043", "acme", "100.00", "2026-01-01", null);
		assertThat(apply("120.00", "1043")).isEqualTo("1043:100.00 EUR invoice-number 90 overpaid");
	}

	@Test
	void leavesOtherCurrenciesUnappliedOnTheAccount() {
		invoice("1043", "acme", "100.00", "2026-01-01", null);
		Receipt receipt = new Receipt(payment(Money.of("100.00", "SEK"), "1043", null), List.of(), null);
		assertThat(told(cash.apply(new Evidence(receipt), new Lookup(invoices))))
			.isEqualTo("invoice-in-other-currency for acme");
	}

	@Test
	void leavesUnappliedWhatNamesNoInvoice() {
		invoice("1043", "acme", "100.00", "2026-01-01", null);
		assertThat(apply("100.00", "thank you")).isEqualTo("no-invoice-named");
		assertThat(apply("100.00", "invoice 10430")).isEqualTo("no-invoice-found");
	}

	@Test
	void doesNotSplitCashOverAccounts() {
		invoice("1043", "acme", "100.00", "2026-01-01", null);
		invoice("1044", "beta", "100.00", "2026-01-01", null);
		assertThat(apply("200.00", "1043 1044")).isEqualTo("several-accounts");
	}

	@Test
	void leavesADoubtfulNumberToAPersonUnlessTheAmountIsExact() {
		invoice("2026", "acme", "100.00", "2026-01-01", null);
		assertThat(apply("60.00", "rent March 2026")).isEqualTo("weak-match");
		assertThat(apply("100.00", "rent March 2026")).isEqualTo("2026:100.00 EUR invoice-number 85");
	}

	@Test
	void takesTheLongestNumberThatIsKnown() {
		invoice("12345", "acme", "100.00", "2026-01-01", null);
		invoice("12345-6", "acme", "100.00", "2026-01-01", null);
		assertThat(apply("100.00", "12345-6")).isEqualTo("12345-6:100.00 EUR invoice-number 90");
	}

	@Test
	void followsTheInvoiceThatATableNames() {
		invoice("7", "acme", "100.00", "2026-01-01", null);
		invoice("1044", "acme", "100.00", "2026-01-01", null);
		assertThat(told(cash.apply(new Evidence(receipt("100.00", "1044", null, "7")), new Lookup(invoices))))
			.isEqualTo("7:100.00 EUR named-in-file 100");
		assertThat(told(cash.apply(new Evidence(receipt("100.00", "1044", null, "8")), new Lookup(invoices))))
			.isEqualTo("no-invoice-found");
	}

	@Test
	void believesTheAccountThatATableNames() {
		invoice("1043", "acme", "100.00", "2026-01-01", null);
		assertThat(told(cash.apply(new Evidence(receipt("100.00", "1043", "beta", null)), new Lookup(invoices))))
			.isEqualTo("invoice-of-other-account for beta");
		assertThat(told(cash.apply(new Evidence(receipt("100.00", "1043", "acme", null)), new Lookup(invoices))))
			.isEqualTo("1043:100.00 EUR invoice-number 90");
	}

	private void invoice(String number, String account, String open, String due, @Nullable String reference) {
		invoices.add(new InvoiceMatch(Ids.invoice("main", number), number, Ids.account("main", account), reference,
				LocalDate.parse(due), Money.of(open, "EUR")));
	}

	private String apply(String amount, String text, String... references) {
		Receipt receipt = new Receipt(payment(Money.of(amount, "EUR"), text, null), List.of(references), null);
		return told(cash.apply(new Evidence(receipt), new Lookup(invoices)));
	}

	private static Receipt receipt(String amount, String text, @Nullable String account, @Nullable String invoice) {
		return new Receipt(payment(Money.of(amount, "EUR"), text, account), List.of(), invoice);
	}

	private static RecordPayment payment(Money amount, String text, @Nullable String account) {
		return new RecordPayment(null, "SE1", "B1", LocalDate.of(2026, 4, 1), amount, account, null, text, null, null,
				null);
	}

	private static String told(CashApplication.Applied applied) {
		String allocations = applied.allocations()
			.stream()
			.map(one -> Ids.keyOf(one.invoice()) + ":" + one.amount() + " " + told(one.match()))
			.collect(Collectors.joining(", "));
		String account = applied.receipt().payment().account();
		String remark = applied.remark() == null ? "" : " " + applied.remark().code();
		String attached = account == null || !allocations.isEmpty() ? "" : " for " + account.replaceAll(".*:", "");
		return (allocations + remark + attached.toLowerCase(Locale.ROOT)).strip();
	}

	private static String told(@Nullable Match match) {
		return match == null ? "?" : match.reason() + " " + match.confidence();
	}

}
