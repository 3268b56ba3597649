package io.dunwell.command.payment;

import java.util.List;

import io.dunwell.command.Book;
import io.dunwell.command.Desk;
import io.dunwell.command.Desk.Said;
import io.dunwell.messages.BatchResult.Outcome;
import io.dunwell.messages.BatchResult.Status;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Role;
import io.dunwell.messages.invoice.CashApplied;
import io.dunwell.messages.invoice.CashUnapplied;
import io.dunwell.messages.payment.AllocatePayment;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.PaymentAllocated;
import io.dunwell.messages.payment.PaymentAttached;
import io.dunwell.messages.payment.PaymentRecorded;
import io.dunwell.messages.payment.PaymentReversed;
import io.dunwell.messages.payment.RecordPayment;
import io.dunwell.messages.payment.RecordPayments;
import io.dunwell.messages.payment.ReversePayment;
import io.dunwell.messages.payment.UnallocatePayment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.dunwell.command.Book.invoice;
import static io.dunwell.command.Book.payment;
import static io.dunwell.command.Book.sek;
import static io.dunwell.command.Book.to;
import static io.dunwell.command.Book.unreferenced;
import static org.assertj.core.api.Assertions.assertThat;

class PaymentTests {

	private static final String R1 = "payment:main:SE35 5000:R1";

	private final Desk desk = new Desk();

	@BeforeEach
	void twoInvoices() {
		desk.given(Book.account("42"), invoice("42", "1", "100.00"), invoice("42", "2", "50.00"));
	}

	@Test
	void settlesManyInvoicesAndKeepsTheRest() {
		Said said = desk.when(payment("R1", "160.00", to("2", "50.00"), to("1", "100.00")));
		assertThat(said.id()).isEqualTo(R1);
		assertThat(said.events().stream().filter(CashApplied.class::isInstance)).hasSize(2);
		PaymentAllocated last = (PaymentAllocated) said.events()
			.stream()
			.filter(PaymentAllocated.class::isInstance)
			.reduce((first, second) -> second)
			.orElseThrow();
		assertThat(last.unapplied()).isEqualTo(sek("10.00"));
		assertThat(said.one(PaymentAttached.class).account()).isEqualTo("account:main:42");
		assertThat(said.effective(CashApplied.class)).isEqualTo(Book.DAY);
	}

	@Test
	void refusesTheSameReceiptTwice() {
		desk.given(payment("R1", "10.00"));
		desk.refuses(Refusal.DUPLICATE_PAYMENT, payment(" r1", "99.00"));
	}

	@Test
	void twoEqualReceiptsWithoutReferenceAreTwoPayments() {
		desk.given(unreferenced("10.00", 1));
		assertThat(desk.when(unreferenced("10.00", 2)).events()).isNotEmpty();
		desk.on("2026-03-09").refuses(Refusal.DUPLICATE_PAYMENT, unreferenced("10.00", 1));
	}

	@Test
	void theSameTypedAgainByTheSamePersonIsAlreadyLogged() {
		desk.given(unreferenced("10.00", null));
		Said again = desk.when(unreferenced("10.00", null));
		assertThat(again.done().already()).isTrue();
		assertThat(again.events()).isEmpty();
		desk.as("bo", Role.COLLECTOR).refuses(Refusal.DUPLICATE_PAYMENT, unreferenced("10.00", null));
	}

	@Test
	void neverGivesMoreThanItHasNorMoreThanIsOpen() {
		desk.refuses(Refusal.MORE_THAN_UNAPPLIED, payment("R1", "10.00", to("1", "10.01")));
		desk.refuses(Refusal.MORE_THAN_OPEN, payment("R1", "200.00", to("1", "100.01")));
		desk.refuses(Refusal.OTHER_CURRENCY, payment("R1", "10.00", new Allocation("1", Money.of("1", "EUR"), null)));
		desk.refuses(Refusal.AMOUNT_NOT_POSITIVE, payment("R1", "10.00", to("1", "0")));
		desk.refuses(Refusal.REPEATED_INVOICE, payment("R1", "10.00", to("1", "1"), to(" 1", "1")));
		desk.refuses(Refusal.UNKNOWN_INVOICE, payment("R1", "10.00", to("9", "1")));
		desk.refuses(Refusal.AMOUNT_NOT_POSITIVE, payment("R1", "0.00"));
	}

	@Test
	void allocatesLaterAndTakesBack() {
		desk.given(payment("R1", "60.00"));
		Said said = desk.when(new AllocatePayment(R1, List.of(to("1", "60.00"))));
		assertThat(said.one(CashApplied.class).after().open()).isEqualTo(sek("40.00"));
		desk.refuses(Refusal.MORE_THAN_UNAPPLIED, new AllocatePayment(R1, List.of(to("2", "0.01"))));
		desk.refuses(Refusal.NO_LINES, new AllocatePayment(R1, List.of()));
		Said back = desk.when(new UnallocatePayment(R1, "1"));
		assertThat(back.one(CashUnapplied.class).after().open()).isEqualTo(sek("100.00"));
		desk.refuses(Refusal.NOT_ALLOCATED, new UnallocatePayment(R1, "1"));
		desk.refuses(Refusal.UNKNOWN_PAYMENT, new UnallocatePayment("payment:main:X:Y", "1"));
	}

	@Test
	void aBounceOpensExactlyWhatItHadClosed() {
		desk.given(payment("R0", "30.00", to("1", "30.00")),
				payment("R1", "120.00", to("1", "70.00"), to("2", "50.00")));
		Said said = desk.when(new ReversePayment(R1, Book.DAY.plusDays(3), "insufficient funds"));
		assertThat(said.events().stream().filter(CashUnapplied.class::isInstance).map(CashUnapplied.class::cast))
			.extracting(one -> one.after().open())
			.containsExactly(sek("70.00"), sek("50.00"));
		assertThat(said.effective(CashUnapplied.class)).isEqualTo("2026-03-05");
		assertThat(said.one(PaymentReversed.class).amount()).isEqualTo(sek("120.00"));
		desk.refuses(Refusal.PAYMENT_REVERSED, new ReversePayment(R1, Book.DAY.plusDays(4), "again"));
		desk.refuses(Refusal.PAYMENT_REVERSED, new AllocatePayment(R1, List.of(to("1", "1"))));
	}

	@Test
	void refusesABounceBeforeTheCashCame() {
		desk.given(payment("R1", "120.00"));
		desk.refuses(Refusal.REVERSED_BEFORE_RECEIVED, new ReversePayment(R1, Book.DAY.minusDays(1), "odd"));
	}

	@Test
	void aBatchKnowsItsPayers() {
		Said said = desk.when(new RecordPayments(List.of(unreferenced("10.00", 1), of("99", "R8"), of(" ", "R9"))));
		assertThat(said.batch().outcomes()).extracting(Outcome::status)
			.containsExactly(Status.ACCEPTED, Status.REJECTED, Status.ACCEPTED);
	}

	private static RecordPayment of(String account, String reference) {
		return new RecordPayment(null, "SE35 5000", reference, Book.DAY, sek("1"), account, null, null, null, null,
				null);
	}

	@Test
	void aBatchKeepsCashThatDoesNotFitUnapplied() {
		Said said = desk.when(new RecordPayments(List.of(payment("R1", "100.00", to("1", "100.00")),
				payment("R2", "100.00", to("1", "100.00")), payment("R1", "100.00"), payment("R3", "-1"))));
		assertThat(said.batch().outcomes()).extracting(Outcome::status)
			.containsExactly(Status.ACCEPTED, Status.ACCEPTED, Status.DUPLICATE, Status.REJECTED);
		Outcome second = said.batch().outcomes().get(1);
		assertThat(second.unapplied()).isNotNull();
		assertThat(said.events().stream().filter(PaymentRecorded.class::isInstance)).hasSize(2);
		assertThat(said.events().stream().filter(PaymentAllocated.class::isInstance)).hasSize(1);
	}

}
