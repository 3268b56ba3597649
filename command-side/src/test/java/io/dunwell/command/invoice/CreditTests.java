package io.dunwell.command.invoice;

import java.util.List;

import io.dunwell.command.Book;
import io.dunwell.command.Desk;
import io.dunwell.command.Desk.Said;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Role;
import io.dunwell.messages.invoice.AllocateCreditNote;
import io.dunwell.messages.invoice.CreditApplied;
import io.dunwell.messages.invoice.CreditNoteAllocated;
import io.dunwell.messages.invoice.CreditNoteRefunded;
import io.dunwell.messages.invoice.CreditNoteUnallocated;
import io.dunwell.messages.invoice.CreditUnapplied;
import io.dunwell.messages.invoice.PromiseJudged;
import io.dunwell.messages.invoice.UnallocateCreditNote;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.RefundCredit;
import io.dunwell.messages.promise.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.dunwell.command.Book.credit;
import static io.dunwell.command.Book.invoice;
import static io.dunwell.command.Book.sek;
import static io.dunwell.command.Book.to;
import static org.assertj.core.api.Assertions.assertThat;

class CreditTests {

	private final Desk desk = new Desk();

	@BeforeEach
	void aCreditAndTwoInvoices() {
		desk.given(Book.account("42"), invoice("42", "1", "100.00"), invoice("42", "2", "50.00"),
				credit("42", "K1", "2026-02-20", "120.00", null));
	}

	@Test
	void isAppliedLater() {
		Said said = desk.when(give(to("2", "50.00"), to("1", "60.00")));
		assertThat(said.events().stream().filter(CreditApplied.class::isInstance)).hasSize(2);
		assertThat(said.events().stream().filter(CreditNoteAllocated.class::isInstance).map(one -> {
			return ((CreditNoteAllocated) one).unapplied();
		})).containsExactly(sek("60.00"), sek("10.00"));
		assertThat(said.effective(CreditApplied.class)).isEqualTo("2026-02-20");
		assertThat(said.effective(CreditNoteAllocated.class)).isEqualTo("2026-02-20");
	}

	@Test
	void neverGivesMoreThanItHasNorMoreThanIsOpen() {
		desk.given(Book.account("43"), invoice("43", "3", "100.00"));
		desk.refuses(Refusal.MORE_THAN_OPEN, give(to("1", "100.01")));
		desk.refuses(Refusal.MORE_THAN_UNAPPLIED_CREDIT, give(to("1", "80.00"), to("2", "40.01")));
		desk.refuses(Refusal.INVOICE_OF_OTHER_ACCOUNT, give(to("3", "1.00")));
		desk.refuses(Refusal.UNKNOWN_INVOICE, give(to("9", "1.00")));
		desk.refuses(Refusal.REPEATED_INVOICE, give(to("1", "1.00"), to(" 1", "1.00")));
		desk.refuses(Refusal.AMOUNT_NOT_POSITIVE, give(to("1", "0.00")));
		desk.refuses(Refusal.OTHER_CURRENCY, give(new Allocation("1", Money.of("1", "EUR"), null)));
		desk.refuses(Refusal.INVALID_FIELD, give(new Allocation("1", sek("1.00"), null, sek("0.10"))));
		desk.refuses(Refusal.NO_LINES, give());
		desk.refuses(Refusal.UNKNOWN_CREDIT_NOTE, new AllocateCreditNote(null, "K9", List.of(to("1", "1"))));
	}

	@Test
	void isTakenBack() {
		desk.given(give(to("1", "60.00")));
		Said said = desk.when(takeBack("K1", "1"));
		assertThat(said.one(CreditUnapplied.class).after().open()).isEqualTo(sek("100.00"));
		assertThat(said.one(CreditNoteUnallocated.class).unapplied()).isEqualTo(sek("120.00"));
		desk.refuses(Refusal.CREDIT_NOT_ALLOCATED, takeBack("K1", "1"));
		desk.refuses(Refusal.UNKNOWN_CREDIT_NOTE, takeBack("K9", "1"));
		desk.refuses(Refusal.UNKNOWN_INVOICE, takeBack("K1", "9"));
	}

	@Test
	void whatItTookWhenItWasIssuedIsTakenBackToo() {
		desk.given(credit("42", "K2", "2026-02-20", "70.00", "2"));
		Said said = desk.when(takeBack("K2", "2"));
		assertThat(said.one(CreditUnapplied.class).amount()).isEqualTo(sek("50.00"));
		assertThat(said.one(CreditNoteUnallocated.class).unapplied()).isEqualTo(sek("70.00"));
	}

	@Test
	void whatIsTakenBackIsPromisedAgain() {
		desk.given(Book.promise("42", Book.line("1", "100.00", "2026-03-10")), give(to("1", "40.00")),
				takeBack("K1", "1"), Book.cash("P1", "2026-03-09", "60.00", to("1", "60.00")));
		assertThat(desk.on("2026-03-20")
			.when(Book.work("42", "2026-03-20", "promise:main:1:1"))
			.one(PromiseJudged.class)
			.outcome()).isEqualTo(Outcome.PARTIAL);
		assertThat(desk.when(give(to("1", "40.00"))).one(PromiseJudged.class).outcome()).isEqualTo(Outcome.KEPT);
	}

	@Test
	void onlyWhatIsUnappliedIsPaidOut() {
		desk.given(give(to("1", "60.00")));
		desk.refuses(Refusal.MORE_THAN_UNAPPLIED_CREDIT, refund("60.01"));
		Said said = desk.when(refund("60.00"));
		assertThat(said.one(CreditNoteRefunded.class).unapplied()).isEqualTo(sek("0"));
		assertThat(said.effective(CreditNoteRefunded.class)).isEqualTo(Book.DAY);
		desk.refuses(Refusal.MORE_THAN_UNAPPLIED_CREDIT, give(to("2", "0.01")));
		desk.refuses(Refusal.UNKNOWN_CREDIT_NOTE, new RefundCredit("credit-note:main:K9", sek("1"), null, "asked"));
		desk.refuses(Refusal.AMOUNT_NOT_POSITIVE, refund("0.00"));
		desk.as("carl", Role.COLLECTOR).refuses(Refusal.FORBIDDEN, refund("1.00"));
	}

	private static AllocateCreditNote give(Allocation... allocations) {
		return new AllocateCreditNote(null, "K1", List.of(allocations));
	}

	private static UnallocateCreditNote takeBack(String creditNote, String invoice) {
		return new UnallocateCreditNote(null, creditNote, invoice, null);
	}

	private static RefundCredit refund(String amount) {
		return new RefundCredit("credit-note:main:K1", sek(amount), null, "asked for it");
	}

}
