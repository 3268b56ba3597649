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
import io.dunwell.messages.payment.Payers.Payer;
import io.dunwell.messages.payment.RecordPayment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CashApplicationTest {

	private final CashApplication cash = new CashApplication();

	private final List<InvoiceMatch> invoices = new ArrayList<>();

	private final List<Payer> payers = new ArrayList<>();

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
				new Lookup(invoices, payers));
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
		assertThat(told(cash.apply(new Evidence(receipt), new Lookup(invoices, payers))))
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
		assertThat(told(cash.apply(new Evidence(receipt("100.00", "1044", null, "7")), new Lookup(invoices, payers))))
			.isEqualTo("7:100.00 EUR named-in-file 100");
		assertThat(told(cash.apply(new Evidence(receipt("100.00", "1044", null, "8")), new Lookup(invoices, payers))))
			.isEqualTo("no-invoice-found");
	}

	@Test
	void believesTheAccountThatATableNames() {
		invoice("1043", "acme", "100.00", "2026-01-01", null);
		assertThat(
				told(cash.apply(new Evidence(receipt("100.00", "1043", "beta", null)), new Lookup(invoices, payers))))
			.isEqualTo("invoice-of-other-account for beta");
		assertThat(
				told(cash.apply(new Evidence(receipt("100.00", "1043", "acme", null)), new Lookup(invoices, payers))))
			.isEqualTo("1043:100.00 EUR invoice-number 90");
	}

	@Test
	void takesCashThatNamesNothingForTheOneInvoiceOfExactlyItsAmount() {
		payer(null, "acme", 100, false, owed("1", "acme", "70.00"), owed("2", "acme", "30.00"));
		assertThat(applyOf("acme", null, "30.00")).isEqualTo("2:30.00 EUR exact-amount 85");
		assertThat(applyOf("acme", null, "31.00")).isEqualTo("no-invoice-named for acme");
	}

	@Test
	void doesNotGuessAmongInvoicesOfOneAmount() {
		payer(null, "acme", 100, false, owed("1", "acme", "30.00"), owed("2", "acme", "30.00"),
				owed("3", "acme", "11.00"));
		assertThat(applyOf("acme", null, "30.00")).isEqualTo("no-invoice-named for acme");
		assertThat(suggestedOf("acme", null, "30.00")).containsExactly("ACME 60 exact-amount 1:30.00 EUR");
	}

	@Test
	void takesAFewInvoicesTogetherWhenNoOthersComeToTheSame() {
		payer(null, "acme", 100, false, owed("1", "acme", "10.00"), owed("2", "acme", "20.00"),
				owed("3", "acme", "40.00"), owed("4", "acme", "75.00"));
		assertThat(applyOf("acme", null, "60.00"))
			.isEqualTo("2:20.00 EUR exact-amounts 80, 3:40.00 EUR exact-amounts 80");
		payers.clear();
		payer(null, "acme", 100, false, owed("5", "acme", "10.00"), owed("6", "acme", "20.00"),
				owed("7", "acme", "30.00"), owed("8", "acme", "40.00"));
		assertThat(applyOf("acme", null, "50.00")).isEqualTo("no-invoice-named for acme");
	}

	@Test
	void takesAllOfThemWhenTheyComeToTheAmount() {
		payer(null, "acme", 100, false, owed("1", "acme", "1.00"), owed("2", "acme", "2.00"), owed("3", "acme", "4.00"),
				owed("4", "acme", "8.00"), owed("5", "acme", "16.00"));
		assertThat(applyOf("acme", null, "31.00")).startsWith("1:1.00 EUR exact-amounts 80").contains("5:16.00 EUR");
	}

	@Test
	void paysTheOldestFirstOnlyWhereTheAccountsPolicySaysSo() {
		payer(null, "acme", 100, true, owed("2", "acme", "70.00"), owed("1", "acme", "30.00"));
		assertThat(applyOf("acme", null, "40.00"))
			.isEqualTo("1:30.00 EUR oldest-first 80, 2:10.00 EUR oldest-first 80");
		assertThat(applyOf("acme", null, "70.00")).isEqualTo("2:60.00 EUR oldest-first 80 overpaid");
	}

	@Test
	void knowsAPayerThatPeopleTaughtAndOnlySuggestsOneOfTheSameName() {
		payer("ACME HOLDING", "acme", 90, false, owed("1", "acme", "30.00"));
		payer("BETA", "beta", 70, false, owed("2", "beta", "30.00"));
		assertThat(applyOf(null, "ACME HOLDING", "30.00")).isEqualTo("1:30.00 EUR exact-amount 85");
		assertThat(applyOf(null, "BETA", "30.00")).isEqualTo("no-invoice-named");
		assertThat(suggestedOf(null, "BETA", "30.00")).containsExactly("BETA 70 exact-amount 2:30.00 EUR");
		assertThat(applyOf(null, "GAMMA", "30.00")).isEqualTo("no-invoice-named");
	}

	@Test
	void takesNobodyForThePayerOfCashThatNamesNobody() {
		payer(null, "acme", 100, true, owed("1", "acme", "30.00"));
		assertThat(applyOf(null, null, "30.00")).isEqualTo("no-invoice-named");
		assertThat(suggestedOf(null, null, "30.00")).isEmpty();
	}

	@Test
	void neverGivesOneInvoiceTwice() {
		payer(null, "acme", 100, false, owed("1", "acme", "30.00"));
		assertThat(applyOf("acme", null, "30.00")).isEqualTo("1:30.00 EUR exact-amount 85");
		assertThat(applyOf("acme", null, "30.00")).isEqualTo("no-invoice-named for acme");
	}

	@Test
	void letsAParentPayForItsChildren() {
		String parent = Ids.account("main", "parent");
		invoices.add(new InvoiceMatch(Ids.invoice("main", "1043"), "1043", Ids.account("main", "child"), null,
				LocalDate.parse("2026-01-01"), Money.of("60.00", "EUR"), parent));
		invoice("1044", "parent", "40.00", "2026-02-01", null);
		assertThat(apply("100.00", "1043 1044"))
			.isEqualTo("1043:60.00 EUR invoice-number 90, 1044:40.00 EUR invoice-number 90");
		assertThat(
				told(cash.apply(new Evidence(receipt("10.00", "1043", "other", null)), new Lookup(invoices, payers))))
			.isEqualTo("invoice-of-other-account for other");
	}

	@Test
	void suggestsWhatAWeakTextMayMean() {
		invoice("2026", "acme", "100.00", "2026-01-01", null);
		invoice("2025", "beta", "50.00", "2026-01-01", null);
		assertThat(suggested(new Receipt(payment(Money.of("60.00", "EUR"), "rent March 2026", null), List.of(), null)))
			.containsExactly("ACME 60 invoice-number 2026:60.00 EUR");
	}

	private void payer(@Nullable String name, String account, int certainty, boolean oldestFirst,
			InvoiceMatch... owed) {
		payers.add(new Payer(name, Ids.account("main", account), certainty, oldestFirst, List.of(owed)));
	}

	private static InvoiceMatch owed(String number, String account, String open) {
		return new InvoiceMatch(Ids.invoice("main", number), number, Ids.account("main", account), null,
				LocalDate.of(2026, 1, Integer.parseInt(number)), Money.of(open, "EUR"));
	}

	private static Receipt silent(@Nullable String account, @Nullable String payer, String amount) {
		return new Receipt(new RecordPayment(null, "SE1", "B1", LocalDate.of(2026, 4, 1), Money.of(amount, "EUR"),
				account, payer, "thank you", null, null, null), List.of(), null);
	}

	private String applyOf(@Nullable String account, @Nullable String payer, String amount) {
		return told(cash.apply(new Evidence(silent(account, payer, amount)), new Lookup(invoices, payers)));
	}

	private List<String> suggestedOf(@Nullable String account, @Nullable String payer, String amount) {
		return suggested(silent(account, payer, amount));
	}

	private List<String> suggested(Receipt receipt) {
		return cash.suggest(new Evidence(receipt), new Lookup(invoices, payers))
			.stream()
			.map(one -> Ids.keyOf(one.account()) + " " + one.match().confidence() + " " + one.match().reason() + " "
					+ one.parts()
						.stream()
						.map(part -> part.number() + ":" + part.amount())
						.collect(Collectors.joining(" ")))
			.toList();
	}

	private void invoice(String number, String account, String open, String due, @Nullable String reference) {
		invoices.add(new InvoiceMatch(Ids.invoice("main", number), number, Ids.account("main", account), reference,
				LocalDate.parse(due), Money.of(open, "EUR")));
	}

	private String apply(String amount, String text, String... references) {
		Receipt receipt = new Receipt(payment(Money.of(amount, "EUR"), text, null), List.of(references), null);
		return told(cash.apply(new Evidence(receipt), new Lookup(invoices, payers)));
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
