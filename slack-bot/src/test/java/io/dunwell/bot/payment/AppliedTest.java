package io.dunwell.bot.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import io.dunwell.bot.ask.Meant;
import io.dunwell.bot.payment.Applied.How;
import io.dunwell.bot.payment.Applied.Part;
import io.dunwell.bot.testing.Company;
import io.dunwell.messages.Money;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.AccountStanding.InvoiceLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AppliedTest {

	private static final AccountStanding ACME = Company.acme();

	@Test
	void aNamedInvoiceIsPaidAndTheRestStaysUnapplied() {
		assertThat(applied(named(0), "9000.00").parts()).containsExactly(part(0, "8000.00"));
		PaymentEntry entry = entry(applied(named(0), "9000.00"));
		assertThat(entry.unapplied()).isEqualTo(sek("1000.00"));
	}

	@Test
	void namedInvoicesWithoutAnAmountWerePaidInFull() {
		Applied applied = applied(List.of(ACME.invoices().get(1), ACME.invoices().get(0)), null);
		assertThat(applied.amount()).isEqualTo(sek("12500.00"));
		assertThat(applied.parts()).containsExactly(part(0, "8000.00"), part(1, "4500.00"));
	}

	@Test
	void anAmountThatPaysOneInvoiceExactlyGoesThere() {
		assertThat(applied(List.of(), "4500.00"))
			.isEqualTo(new Applied(sek("4500.00"), List.of(part(1, "4500.00")), How.EXACT));
	}

	@Test
	void anAmountThatPaysAllThatIsOverdueGoesThere() {
		assertThat(applied(List.of(), "14500.50").parts()).hasSize(3);
	}

	@Test
	void anyOtherAmountIsNotGuessedOn() {
		assertThat(applied(List.of(), "4500.01")).isEqualTo(new Applied(sek("4500.01"), List.of(), How.UNAPPLIED));
	}

	@Test
	void twoInvoicesOfTheAmountAreNotGuessedBetween() {
		AccountStanding twins = Company.standing("TWIN", "Twin AB",
				List.of(Company.invoice("1", "2026-10-01", "100.00", "overdue"),
						Company.invoice("2", "2026-10-02", "100.00", "overdue")),
				List.of(), List.of(), List.of());
		assertThat(Applied.of(twins, new Meant(List.of(), List.of(), sek("100.00")), Company.TODAY))
			.isEqualTo(new Applied(sek("100.00"), List.of(), How.UNAPPLIED));
	}

	@Test
	void nothingNamedIsNothing() {
		assertThat(Applied.of(ACME, new Meant(List.of(), List.of(), null), Company.TODAY)).isNull();
	}

	@Test
	void withoutAReceiptItsInvoicesAreOpenAgain() {
		PaymentEntry entry = entry(applied(named(0), "9000.00"));
		AccountStanding paid = Company.standing("ACME", "Acme AB", ACME.invoices().subList(1, 4), List.of(), List.of(),
				List.of());
		assertThat(entry.undone(paid).invoices()).extracting(InvoiceLine::number)
			.containsExactlyInAnyOrder("1043", "1044", "1051", "1060");
	}

	private static PaymentEntry entry(Applied applied) {
		return new PaymentEntry("account:main:ACME", applied.amount(), applied.parts(), applied.how(), Company.TODAY);
	}

	private static List<InvoiceLine> named(int index) {
		return List.of(ACME.invoices().get(index));
	}

	private static Applied applied(List<InvoiceLine> named, @Nullable String amount) {
		return Objects.requireNonNull(
				Applied.of(ACME, new Meant(named, List.of(), amount == null ? null : sek(amount)), Company.TODAY));
	}

	private static Part part(int index, String amount) {
		LocalDate due = ACME.invoices().get(index).due();
		return new Part(ACME.invoices().get(index).number(), due, sek(amount));
	}

	private static Money sek(String amount) {
		return Money.of(amount, "SEK");
	}

}
