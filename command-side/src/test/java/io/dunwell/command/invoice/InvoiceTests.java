package io.dunwell.command.invoice;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.command.Book;
import io.dunwell.command.Desk;
import io.dunwell.command.Desk.Said;
import io.dunwell.messages.BatchResult.Status;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.invoice.AmendDueDate;
import io.dunwell.messages.invoice.ApplyCreditNote;
import io.dunwell.messages.invoice.CancelInvoice;
import io.dunwell.messages.invoice.CreditApplied;
import io.dunwell.messages.invoice.CreditNoteIssued;
import io.dunwell.messages.invoice.DueDateAmended;
import io.dunwell.messages.invoice.Instalment;
import io.dunwell.messages.invoice.InvoiceCancelled;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.PromiseJudged;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.invoice.RegisterInvoices;
import io.dunwell.messages.invoice.RequestWriteOff;
import io.dunwell.messages.invoice.Row;
import io.dunwell.messages.invoice.WriteOffRejected;
import io.dunwell.messages.payment.ReversePayment;
import io.dunwell.messages.promise.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.dunwell.command.Book.invoice;
import static io.dunwell.command.Book.sek;
import static org.assertj.core.api.Assertions.assertThat;

class InvoiceTests {

	private final Desk desk = new Desk();

	@BeforeEach
	void anAccount() {
		desk.given(Book.account("42"));
	}

	@Test
	void holdsFromItsIssueDate() {
		Said said = desk.when(invoice("42", "1043", "100.00"));
		assertThat(said.one(InvoiceRegistered.class).after().open()).isEqualTo(sek("100.00"));
		assertThat(said.effective(InvoiceRegistered.class)).isEqualTo("2026-01-15");
	}

	@Test
	void refusesTheSameNumberTwice() {
		desk.given(invoice("42", "a1", "100.00"));
		desk.refuses(Refusal.DUPLICATE_INVOICE, invoice("42", "A1 ", "7.00"));
	}

	@Test
	void refusesAnUnknownAccount() {
		desk.refuses(Refusal.UNKNOWN_ACCOUNT, invoice("43", "1043", "100.00"));
	}

	@Test
	void refusesNothingOrLess() {
		desk.refuses(Refusal.AMOUNT_NOT_POSITIVE, invoice("42", "1043", "0.00"));
		desk.refuses(Refusal.AMOUNT_NOT_POSITIVE, invoice("42", "1043", "-1.00"));
	}

	@Test
	void refusesADueDateBeforeTheIssueDate() {
		desk.refuses(Refusal.DUE_BEFORE_ISSUED,
				new RegisterInvoice(null, "42", "1043", Book.DAY, Book.DAY.minusDays(1), sek("1"), null, null));
	}

	@Test
	void refusesInstalmentsThatDoNotAddUp() {
		desk.refuses(Refusal.INSTALMENTS_DO_NOT_ADD_UP, new RegisterInvoice(null, "42", "1043", Book.DAY, null,
				sek("100"), null,
				List.of(new Instalment(Book.DAY, sek("50")), new Instalment(Book.DAY.plusDays(30), sek("49")))));
	}

	@Test
	void isDueWhenItsOldestOpenInstalmentIs() {
		LocalDate later = Book.DAY.plusDays(30);
		desk.given(new RegisterInvoice(null, "42", "1043", Book.DAY, null, sek("100"), null,
				List.of(new Instalment(later, sek("50")), new Instalment(Book.DAY, sek("50")))));
		assertThat(credit("K1", "49.99", "1043").one(CreditApplied.class).after().due()).isEqualTo(Book.DAY);
		assertThat(credit("K2", "0.01", "1043").one(CreditApplied.class).after().due()).isEqualTo(later);
	}

	@Test
	void creditsAsFarAsTheInvoiceIsOpenAndKeepsTheRest() {
		desk.given(invoice("42", "1043", "100.00"));
		Said said = credit("K1", "120.00", "1043");
		assertThat(said.one(CreditApplied.class).after().open()).isEqualTo(sek("0"));
		assertThat(said.one(CreditNoteIssued.class).unapplied()).isEqualTo(sek("20.00"));
	}

	@Test
	void keepsACreditNoteWithoutInvoiceUnapplied() {
		assertThat(credit("K1", "120.00", null).one(CreditNoteIssued.class).unapplied()).isEqualTo(sek("120.00"));
	}

	@Test
	void refusesCreditNotesThatDoNotFit() {
		desk.given(invoice("42", "1043", "100.00"), Book.account("43"));
		credit("K1", "10.00", "1043");
		desk.refuses(Refusal.DUPLICATE_CREDIT_NOTE, note("42", "K1", sek("10"), "1043"));
		desk.refuses(Refusal.UNKNOWN_INVOICE, note("42", "K2", sek("10"), "1044"));
		desk.refuses(Refusal.INVOICE_OF_OTHER_ACCOUNT, note("43", "K2", sek("10"), "1043"));
		desk.refuses(Refusal.OTHER_CURRENCY, note("42", "K2", Money.of("10", "EUR"), "1043"));
		desk.refuses(Refusal.AMOUNT_NOT_POSITIVE, note("42", "K2", sek("0"), null));
	}

	@Test
	void cancelsAWrongRegistrationAndFreesItsNumber() {
		desk.given(Book.account("43"), invoice("42", "1043", "100.00"));
		Said said = desk.when(cancel("1043"));
		assertThat(said.one(InvoiceCancelled.class).after().open()).isEqualTo(sek("0"));
		assertThat(said.effective(InvoiceCancelled.class)).isEqualTo("2026-01-15");
		desk.refuses(Refusal.INVOICE_CANCELLED, cancel("1043"));
		desk.refuses(Refusal.INVOICE_CANCELLED, Book.payment("R1", "1.00", Book.to("1043", "1.00")));
		desk.refuses(Refusal.INVOICE_CANCELLED, amend("1043", Book.DAY));
		assertThat(
				desk.when(new RegisterInvoices(List.of(new Row(null, invoice("42", "1043", "100.00"), null)))).events())
			.isEmpty();
		assertThat(desk.when(invoice("43", "1043", "90.00")).one(InvoiceRegistered.class).account())
			.isEqualTo("account:main:43");
		desk.given(Book.payment("R1", "90.00", Book.to("1043", "90.00")));
	}

	@Test
	void cancelsOnlyWhatNothingIsAppliedTo() {
		desk.given(invoice("42", "1", "100.00"), Book.payment("R1", "10.00", Book.to("1", "10.00")));
		assertThat(desk.refuses(Refusal.INVOICE_SETTLED, cancel("1")).arguments()).contains(Book.paymentId("R1"));
		desk.given(invoice("42", "2", "100.00"), Book.dispute("2", "10.00"));
		desk.refuses(Refusal.INVOICE_DISPUTED, cancel("2"));
		desk.refuses(Refusal.UNKNOWN_INVOICE, cancel("3"));
		desk.given(new ReversePayment(Book.paymentId("R1"), Book.DAY, "bounced"), cancel("1"));
	}

	@Test
	void nothingOfACancelledInvoiceWasPromisedNorWaitsToBeWrittenOff() {
		desk.given(invoice("42", "1", "100.00"), Book.promise("42", Book.line("1", "100.00", "2026-03-10")),
				new RequestWriteOff(null, "1", sek("50.00"), "uncollectable"));
		Said said = desk.when(cancel("1"));
		assertThat(said.one(PromiseJudged.class).outcome()).isEqualTo(Outcome.VOID);
		assertThat(said.one(WriteOffRejected.class).amount()).isEqualTo(sek("50.00"));
	}

	@Test
	void fallsDueWhenItIsAgreedTo() {
		desk.given(invoice("42", "1", "100.00"));
		Said said = desk.when(amend("1", Book.DAY.plusDays(30)));
		assertThat(said.one(DueDateAmended.class).before()).isEqualTo("2026-02-14");
		assertThat(said.one(DueDateAmended.class).after().due()).isEqualTo(Book.DAY.plusDays(30));
		assertThat(said.effective(DueDateAmended.class)).isEqualTo(Book.DAY);
		LocalDate slip = LocalDate.parse("2026-01-20");
		assertThat(desk.when(new AmendDueDate(null, "1", Book.DAY, null, "typed wrongly", slip))
			.effective(DueDateAmended.class)).isEqualTo(slip);
	}

	@Test
	void instalmentsAreAmendedAsAWhole() {
		Instalment first = new Instalment(Book.DAY.plusDays(10), sek("40.00"));
		Instalment second = new Instalment(Book.DAY.plusDays(20), sek("60.00"));
		desk.given(invoice("42", "1", "100.00"));
		Said said = desk.when(new AmendDueDate(null, "1", null, List.of(second, first), "agreed", null));
		assertThat(said.one(DueDateAmended.class).after().instalments()).containsExactly(first, second);
		desk.refuses(Refusal.MISSING_FIELD, amend("1", Book.DAY));
		desk.refuses(Refusal.INSTALMENTS_DO_NOT_ADD_UP,
				new AmendDueDate(null, "1", null, List.of(first), "agreed", null));
	}

	@Test
	void refusesDueDatesThatCanNotBe() {
		desk.given(invoice("42", "1", "100.00"), invoice("42", "2", "100.00"),
				Book.payment("R1", "100.00", Book.to("2", "100.00")));
		desk.refuses(Refusal.DUE_BEFORE_ISSUED, amend("1", LocalDate.parse("2026-01-14")));
		desk.refuses(Refusal.MISSING_FIELD, new AmendDueDate(null, "1", null, null, "agreed", null));
		desk.refuses(Refusal.INVOICE_PAID, amend("2", Book.DAY));
		desk.refuses(Refusal.UNKNOWN_INVOICE, amend("3", Book.DAY));
	}

	private static CancelInvoice cancel(String number) {
		return new CancelInvoice(null, number, "typed wrongly");
	}

	private static AmendDueDate amend(String number, LocalDate due) {
		return new AmendDueDate(null, number, due, null, "agreed", null);
	}

	@Test
	void everyRowOfABatchStandsOrFallsAlone() {
		desk.given(invoice("42", "1", "100.00"));
		RegisterInvoices batch = new RegisterInvoices(
				List.of(new Row(Book.account("77"), invoice("77", "2", "5"), null),
						new Row(null, invoice("42", "1", "100.00"), null), new Row(null, invoice("99", "3", "5"), null),
						new Row(null, invoice("77", "4", "5"), null), new Row(null, invoice("77", "4", "5"), null),
						new Row(null, null, note("77", "K1", sek("5"), "2")),
						new Row(Book.account("88"), invoice("88", "5", "-5"), null)));
		assertThat(desk.when(batch).batch().outcomes()).extracting(one -> one.status())
			.containsExactly(Status.ACCEPTED, Status.DUPLICATE, Status.REJECTED, Status.ACCEPTED, Status.DUPLICATE,
					Status.ACCEPTED, Status.REJECTED);
		desk.refuses(Refusal.UNKNOWN_ACCOUNT, invoice("88", "6", "5"));
	}

	@Test
	void aRowMayOpenAnAccountAlone() {
		RegisterInvoices batch = new RegisterInvoices(
				List.of(new Row(Book.account("77"), null, null), new Row(Book.account("77"), null, null),
						new Row(null, null, null), new Row(Book.account("42"), null, note("42", "K1", sek("5"), null)),
						new Row(null, null, note("42", "K1", sek("5"), null)),
						new Row(null, null, note("42", "K2", sek("0"), null)),
						new Row(Book.account("78"), null, note("78", "K3", sek("5"), null))));
		assertThat(desk.when(batch).batch().outcomes()).extracting(one -> one.status())
			.containsExactly(Status.ACCEPTED, Status.DUPLICATE, Status.REJECTED, Status.ACCEPTED, Status.DUPLICATE,
					Status.REJECTED, Status.ACCEPTED);
	}

	@Test
	void aBatchSaidTwiceChangesNothing() {
		RegisterInvoices batch = new RegisterInvoices(
				List.of(new Row(Book.account("77"), invoice("77", "2", "5"), null)));
		desk.given(batch);
		assertThat(desk.when(batch).events()).isEmpty();
	}

	private Said credit(String number, String amount, @Nullable String invoice) {
		return desk.when(note("42", number, sek(amount), invoice));
	}

	private static ApplyCreditNote note(String account, String number, Money amount, @Nullable String invoice) {
		return new ApplyCreditNote(null, account, number, Book.DAY, amount, invoice);
	}

}
