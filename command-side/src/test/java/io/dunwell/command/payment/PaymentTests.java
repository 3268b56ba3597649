package io.dunwell.command.payment;

import java.math.BigDecimal;
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
import io.dunwell.messages.payment.AttachRate;
import io.dunwell.messages.payment.MovePayment;
import io.dunwell.messages.payment.PaymentAllocated;
import io.dunwell.messages.payment.PaymentAttached;
import io.dunwell.messages.payment.PaymentDetached;
import io.dunwell.messages.payment.PaymentRecorded;
import io.dunwell.messages.payment.PaymentRefunded;
import io.dunwell.messages.payment.PaymentReversed;
import io.dunwell.messages.payment.PaymentReversedInPart;
import io.dunwell.messages.payment.RateAttached;
import io.dunwell.messages.payment.RecordPayment;
import io.dunwell.messages.payment.RecordPayments;
import io.dunwell.messages.payment.RefundCredit;
import io.dunwell.messages.payment.ReversePayment;
import io.dunwell.messages.payment.UnallocatePayment;
import io.dunwell.messages.promise.UnappliedNoted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.dunwell.command.Book.invoice;
import static io.dunwell.command.Book.payment;
import static io.dunwell.command.Book.sek;
import static io.dunwell.command.Book.to;
import static io.dunwell.command.Book.unreferenced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
	void takesTheSameAmountOfTwoCustomersOnOneDayForTwoReceipts() {
		desk.given(Book.account("43"));
		Said one = desk.when(byHand("42"));
		Said other = desk.when(byHand("43"));
		assertThat(other.done().already()).isFalse();
		assertThat(other.id()).isNotEqualTo(one.id());
		assertThat(desk.when(byHand("43")).done().already()).isTrue();
	}

	private static RecordPayment byHand(String account) {
		return new RecordPayment(null, RecordPayment.BY_HAND, null, Book.DAY, sek("10.00"), account, null, null, null,
				null, null);
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
		desk.refuses(Refusal.PAYMENT_REVERSED, refund("1.00"));
		desk.refuses(Refusal.PAYMENT_REVERSED, new ReversePayment(R1, Book.DAY.plusDays(4), "again"));
		desk.refuses(Refusal.PAYMENT_REVERSED, new AllocatePayment(R1, List.of(to("1", "1"))));
	}

	@Test
	void aRecallInPartTakesWhatIsUnappliedFirstThenWhatWasAllocatedLast() {
		desk.given(payment("R1", "160.00", to("1", "100.00")), new AllocatePayment(R1, List.of(to("2", "50.00"))));
		Said said = desk.when(recall("30.00"));
		assertThat(said.one(CashUnapplied.class).invoice()).isEqualTo("invoice:main:2");
		assertThat(said.one(CashUnapplied.class).amount()).isEqualTo(sek("20.00"));
		assertThat(said.one(CashUnapplied.class).after().open()).isEqualTo(sek("20.00"));
		assertThat(said.one(PaymentReversedInPart.class).unapplied()).isEqualTo(sek("0"));
		assertThat(said.effective(CashUnapplied.class)).isEqualTo("2026-03-05");
		Said more = desk.when(recall("60.00"));
		assertThat(more.events().stream().filter(CashUnapplied.class::isInstance).map(CashUnapplied.class::cast))
			.extracting(CashUnapplied::invoice, CashUnapplied::amount)
			.containsExactly(tuple("invoice:main:1", sek("30.00")), tuple("invoice:main:2", sek("30.00")));
		desk.refuses(Refusal.MORE_THAN_LEFT, recall("70.01"));
		desk.refuses(Refusal.AMOUNT_NOT_POSITIVE, recall("0.00"));
		desk.refuses(Refusal.OTHER_CURRENCY,
				new ReversePayment(R1, Book.DAY.plusDays(3), "recalled", Money.of("1", "EUR")));
		assertThat(desk.when(recall("70.00")).one(PaymentReversed.class).amount()).isEqualTo(sek("70.00"));
		desk.refuses(Refusal.PAYMENT_REVERSED, recall("0.01"));
	}

	private static ReversePayment recall(String amount) {
		return new ReversePayment(R1, Book.DAY.plusDays(3), "recalled", sek(amount));
	}

	@Test
	void onlyWhatIsUnappliedIsPaidBack() {
		desk.given(payment("R1", "160.00", to("1", "100.00")));
		desk.refuses(Refusal.MORE_THAN_UNAPPLIED, refund("60.01"));
		Said said = desk.when(refund("40.00"));
		assertThat(said.one(PaymentRefunded.class).unapplied()).isEqualTo(sek("20.00"));
		assertThat(said.one(UnappliedNoted.class).unapplied()).isEqualTo(sek("20.00"));
		desk.refuses(Refusal.MORE_THAN_UNAPPLIED, new AllocatePayment(R1, List.of(to("2", "20.01"))));
		desk.refuses(Refusal.PAYMENT_REFUNDED, new ReversePayment(R1, Book.DAY.plusDays(3), "bounced"));
		desk.refuses(Refusal.MORE_THAN_LEFT, recall("120.01"));
		assertThat(desk.when(recall("120.00")).one(PaymentReversedInPart.class).unapplied()).isEqualTo(sek("0"));
		desk.refuses(Refusal.UNKNOWN_PAYMENT, new RefundCredit("payment:main:X:Y", sek("1"), null, "asked"));
	}

	private static RefundCredit refund(String amount) {
		return new RefundCredit(R1, sek(amount), Book.DAY.plusDays(1), "asked for it");
	}

	@Test
	void isKeptInItsOwnCurrencyWhateverItIsWorth() {
		desk.given(new RecordPayment(null, "SE35 5000", "R1", Book.DAY, Money.of("100.00", "EUR"), "42", null, null,
				null, null, null));
		desk.refuses(Refusal.OTHER_CURRENCY, new AllocatePayment(R1, List.of(to("1", "100.00"))));
		desk.refuses(Refusal.OTHER_CURRENCY,
				new AllocatePayment(R1, List.of(new Allocation("1", Money.of("1", "EUR"), null))));
		RateAttached attached = desk.when(new AttachRate(R1, "sek", new BigDecimal("11.3475"))).one(RateAttached.class);
		assertThat(attached.currency()).isEqualTo("SEK");
		desk.refuses(Refusal.INVALID_FIELD, new AttachRate(R1, "EUR", BigDecimal.TEN));
		desk.refuses(Refusal.INVALID_FIELD, new AttachRate(R1, "SEK", BigDecimal.ZERO));
		desk.refuses(Refusal.UNKNOWN_CURRENCY, new AttachRate(R1, "XYZ", BigDecimal.TEN));
		desk.refuses(Refusal.UNKNOWN_PAYMENT, new AttachRate("payment:main:X:Y", "SEK", BigDecimal.TEN));
	}

	@Test
	void movesToAnotherCustomerAndOpensWhatItHadClosed() {
		desk.given(Book.account("43"), invoice("43", "3", "80.00"), payment("R1", "120.00", to("1", "100.00")));
		desk.refuses(Refusal.UNKNOWN_ACCOUNT, new MovePayment(R1, "99", "typed wrongly"));
		Said said = desk.when(new MovePayment(R1, "43", "typed wrongly"));
		assertThat(said.one(CashUnapplied.class).after().open()).isEqualTo(sek("100.00"));
		assertThat(said.one(PaymentDetached.class).account()).isEqualTo("account:main:42");
		assertThat(said.one(PaymentAttached.class).unapplied()).isEqualTo(sek("120.00"));
		assertThat(said.events().stream().filter(UnappliedNoted.class::isInstance).map(UnappliedNoted.class::cast))
			.extracting(UnappliedNoted::account, UnappliedNoted::unapplied)
			.containsExactly(tuple("account:main:42", sek("0")), tuple("account:main:43", sek("120.00")));
		assertThat(desk.when(new MovePayment(R1, "43", "again")).done().already()).isTrue();
		desk.refuses(Refusal.INVOICE_OF_OTHER_ACCOUNT, new AllocatePayment(R1, List.of(to("1", "1.00"))));
		desk.given(new AllocatePayment(R1, List.of(to("3", "80.00"))));
		desk.given(new ReversePayment(R1, Book.DAY.plusDays(3), "bounced"));
		desk.refuses(Refusal.PAYMENT_REVERSED, new MovePayment(R1, "42", "after all"));
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
