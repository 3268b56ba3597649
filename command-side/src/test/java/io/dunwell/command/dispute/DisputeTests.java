package io.dunwell.command.dispute;

import io.dunwell.command.Book;
import io.dunwell.command.Desk;
import io.dunwell.command.Desk.Said;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Role;
import io.dunwell.messages.dispute.DisputeOpened;
import io.dunwell.messages.dispute.DisputeResolved;
import io.dunwell.messages.dispute.OpenDispute;
import io.dunwell.messages.dispute.ResolveDispute;
import io.dunwell.messages.invoice.ApplyCreditNote;
import io.dunwell.messages.invoice.DisputeNoted;
import io.dunwell.messages.invoice.DisputeReleased;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.dunwell.command.Book.dispute;
import static io.dunwell.command.Book.invoice;
import static io.dunwell.command.Book.sek;
import static org.assertj.core.api.Assertions.assertThat;

class DisputeTests {

	private static final String FIRST = "dispute:main:1:1";

	private final Desk desk = new Desk();

	@BeforeEach
	void anInvoice() {
		desk.given(Book.account("42"), invoice("42", "1", "100.00"));
	}

	@Test
	void contestsAllThatIsOpenUnlessSomebodySaysHowMuch() {
		assertThat(desk.when(dispute("1", "30.00")).id()).isEqualTo(FIRST);
		Said rest = desk.as("bo", Role.COLLECTOR).when(dispute("1", null));
		assertThat(rest.one(DisputeOpened.class).amount()).isEqualTo(sek("70.00"));
		assertThat(rest.one(DisputeNoted.class).dispute()).isEqualTo("dispute:main:1:2");
		desk.refuses(Refusal.MORE_THAN_UNDISPUTED, dispute("1", "0.01"));
		desk.as("cy", Role.COLLECTOR).refuses(Refusal.MORE_THAN_UNDISPUTED, dispute("1", null));
	}

	@Test
	void theSameTypedAgainIsAlreadyLogged() {
		desk.given(dispute("1", null));
		Said again = desk.when(dispute("1", null));
		assertThat(again.done().already()).isTrue();
		assertThat(again.id()).isEqualTo(FIRST);
	}

	@Test
	void resolvesOnceWithARootCause() {
		desk.given(dispute("1", "30.00"), new ApplyCreditNote(null, "42", "K1", Book.DAY, sek("30"), "1"));
		desk.refuses(Refusal.MISSING_FIELD, new ResolveDispute(FIRST, "accepted", null, null));
		desk.refuses(Refusal.UNKNOWN_VALUE, new ResolveDispute(FIRST, "forgotten", null, "pricing"));
		desk.refuses(Refusal.UNKNOWN_CREDIT_NOTE, new ResolveDispute(FIRST, "accepted", "K9", "pricing"));
		Said said = desk.when(new ResolveDispute(FIRST, "Accepted", "K1", "pricing"));
		assertThat(said.one(DisputeResolved.class).creditNote()).isEqualTo("credit-note:main:K1");
		assertThat(said.one(DisputeReleased.class).amount()).isEqualTo(sek("30.00"));
		desk.refuses(Refusal.DISPUTE_CLOSED, new ResolveDispute(FIRST, "withdrawn", null, null));
		desk.refuses(Refusal.UNKNOWN_DISPUTE, new ResolveDispute("dispute:main:1:7", "withdrawn", null, null));
	}

	@Test
	void refusesWhatCanNotBeContested() {
		desk.refuses(Refusal.UNKNOWN_INVOICE, dispute("9", null));
		desk.refuses(Refusal.UNKNOWN_VALUE, new OpenDispute(null, "1", null, "bad mood", null));
		desk.refuses(Refusal.AMOUNT_NOT_POSITIVE, dispute("1", "0"));
		desk.given(Book.payment("R1", "100.00", Book.to("1", "100.00")));
		desk.refuses(Refusal.INVOICE_PAID, dispute("1", null));
	}

}
