package io.dunwell.command.dispute;

import java.util.List;

import io.dunwell.command.Book;
import io.dunwell.command.Desk;
import io.dunwell.command.Desk.Said;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Role;
import io.dunwell.messages.dispute.AcceptDisputeProposal;
import io.dunwell.messages.dispute.DeclineDisputeProposal;
import io.dunwell.messages.dispute.DisputeOpened;
import io.dunwell.messages.dispute.DisputeResolved;
import io.dunwell.messages.dispute.OpenDispute;
import io.dunwell.messages.dispute.ResolveDispute;
import io.dunwell.messages.invoice.ApplyCreditNote;
import io.dunwell.messages.invoice.DisputeNoted;
import io.dunwell.messages.invoice.DisputeProposalClosed;
import io.dunwell.messages.invoice.DisputeProposed;
import io.dunwell.messages.invoice.DisputeReleased;
import io.dunwell.messages.invoice.Instalment;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.payment.ReversePayment;
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
		desk.given(Book.account("42"), invoice("42", "1", "100.00"), invoice("42", "S", "100.00"));
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

	@Test
	void aShortPaymentProposesADispute() {
		DisputeProposed proposed = desk.when(Book.payment("S1", "60.00", Book.to("S", "60.00")))
			.one(DisputeProposed.class);
		assertThat(proposed.amount()).isEqualTo(sek("40.00"));
		assertThat(proposed.payment()).isEqualTo(Book.paymentId("S1"));
		Said accepted = desk.when(new AcceptDisputeProposal(null, "S", "price", "too dear"));
		assertThat(accepted.one(DisputeOpened.class).amount()).isEqualTo(sek("40.00"));
		assertThat(accepted.one(DisputeProposalClosed.class).how()).isEqualTo("accepted");
		desk.refuses(Refusal.UNKNOWN_PROPOSAL, new AcceptDisputeProposal(null, "S", "price", null));
		desk.refuses(Refusal.UNKNOWN_PROPOSAL, new DeclineDisputeProposal(null, "S"));
		desk.refuses(Refusal.UNKNOWN_INVOICE, new DeclineDisputeProposal(null, "none"));
	}

	@Test
	void nobodyNeedsToAskWhatWasDeclinedSettledOrBounced() {
		desk.given(Book.payment("S1", "60.00", Book.to("S", "60.00")));
		assertThat(desk.when(new DeclineDisputeProposal(null, "S")).one(DisputeProposalClosed.class).how())
			.isEqualTo("declined");
		assertThat(desk.when(Book.payment("S2", "10.00", Book.to("S", "10.00"))).one(DisputeProposed.class).amount())
			.isEqualTo(sek("30.00"));
		assertThat(desk.when(new ReversePayment(Book.paymentId("S2"), Book.DAY, "bounced"))
			.one(DisputeProposalClosed.class)
			.how()).isEqualTo("lapsed");
		desk.given(Book.payment("S3", "10.00", Book.to("S", "10.00")));
		assertThat(desk.when(Book.payment("S4", "30.00", Book.to("S", "30.00"))).one(DisputeProposalClosed.class).how())
			.isEqualTo("lapsed");
	}

	@Test
	void isNotShortIfMoreIsLeftOrPromisedOrAnInstalmentWasPaid() {
		desk.given(new RegisterInvoice(null, "42", "P", Book.DAY, null, sek("100"), null,
				List.of(new Instalment(Book.DAY, sek("50")), new Instalment(Book.DAY.plusDays(30), sek("50")))));
		assertThat(desk.when(Book.payment("S1", "50.00", Book.to("P", "50.00"))).events())
			.noneMatch(DisputeProposed.class::isInstance);
		assertThat(desk.when(Book.payment("S2", "60.00", Book.to("S", "50.00"))).events())
			.noneMatch(DisputeProposed.class::isInstance);
		desk.given(Book.promise("42", Book.line("S", "50.00", "2026-03-10")));
		assertThat(desk.when(Book.payment("S3", "10.00", Book.to("S", "10.00"))).events())
			.noneMatch(DisputeProposed.class::isInstance);
	}

}
