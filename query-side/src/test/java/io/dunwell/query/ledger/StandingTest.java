package io.dunwell.query.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.dunwell.messages.Money;
import io.dunwell.messages.Personal;
import io.dunwell.messages.audit.PersonalDataErased;
import io.dunwell.messages.contact.HoldLifted;
import io.dunwell.messages.contact.HoldPlaced;
import io.dunwell.messages.dispute.DisputeOpened;
import io.dunwell.messages.dispute.DisputeResolved;
import io.dunwell.messages.invoice.Instalment;
import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.messages.payment.Match;
import io.dunwell.messages.payment.PaymentAllocated;
import io.dunwell.messages.payment.PaymentRecorded;
import io.dunwell.messages.payment.PaymentReversed;
import io.dunwell.messages.promise.Outcome;
import io.dunwell.messages.promise.PromiseCancelled;
import io.dunwell.messages.promise.PromiseLineReplaced;
import io.dunwell.query.fixture.Told;
import io.dunwell.query.ledger.Promised.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class StandingTest {

	/** A Monday. */
	private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

	private static final LocalDate FRIDAY = MONDAY.plusDays(4);

	private final Told<Standing> told = new Told<>(new StandingFold(), MONDAY).opened();

	@Test
	void refusesFactsAboutAnAccountNobodyOpened() {
		assertThatIllegalStateException()
			.isThrownBy(() -> new Told<>(new StandingFold(), MONDAY).invoice("1", "100", FRIDAY));
	}

	@Test
	void dropsWhatIsPaidAndShowsItAgainWhenThePaymentBounces() {
		told.invoice("1", "100", FRIDAY).paid("1", "p", "100", MONDAY);
		assertThat(told.document().invoices()).isEmpty();
		told.takenBack("1", "p", "100", FRIDAY);
		assertThat(told.document().invoices().get(Told.id("1"))).satisfies(invoice -> {
			assertThat(invoice.open()).isEqualTo(sek("100"));
			assertThat(invoice.issued()).isEqualTo(MONDAY);
			assertThat(invoice.due()).isEqualTo(FRIDAY);
		});
	}

	@Test
	void oweIsOverdueTheDayAfterItFellDue() {
		told.invoice("1", "100", FRIDAY);
		assertThat(owed(FRIDAY).overdue()).isEqualTo(sek("0"));
		assertThat(owed(FRIDAY.plusDays(1)).overdue()).isEqualTo(sek("100"));
		assertThat(owed(FRIDAY.plusDays(10)).daysLate()).isEqualTo(10);
	}

	@Test
	void cashGoesToTheOldestInstalment() {
		told.invoice("1", List.of(new Instalment(MONDAY, sek("100")), new Instalment(FRIDAY, sek("300"))))
			.paid("1", "p", "150", MONDAY);
		assertThat(owed(FRIDAY).overdue()).isEqualTo(sek("0"));
		assertThat(owed(FRIDAY.plusDays(1)).overdue()).isEqualTo(sek("250"));
		assertThat(told.document().invoices().values()).extracting(OpenAmount::due).containsExactly(FRIDAY);
	}

	@Test
	void chasesWhatIsNeitherDisputedNorPromisedNorCovered() {
		told.invoice("1", "1000", MONDAY).invoice("2", "500", FRIDAY.plusDays(30));
		dispute("d", "1", "100");
		promise("a", "1", "300", FRIDAY);
		promise("b", "2", "500", FRIDAY);
		told.tell(recorded("p", "50"));
		Owed owed = owed(FRIDAY);
		assertThat(owed.open()).isEqualTo(sek("1500"));
		assertThat(owed.overdue()).isEqualTo(sek("1000"));
		assertThat(owed.disputed()).isEqualTo(sek("100"));
		assertThat(owed.promised()).isEqualTo(sek("800"));
		assertThat(owed.unapplied()).isEqualTo(sek("50"));
		assertThat(owed.chase()).isEqualTo(sek("550"));
	}

	@Test
	void neverChasesLessThanNothing() {
		told.invoice("1", "100", MONDAY).tell(recorded("p", "500"));
		assertThat(owed(FRIDAY).chase()).isEqualTo(sek("0"));
	}

	@Test
	void leavesHeldInvoicesAlone() {
		told.invoice("1", "100", MONDAY)
			.invoice("2", "70", MONDAY)
			.tell(new HoldPlaced("h", Told.ACCOUNT, Told.id("1"), "legal", FRIDAY));
		assertThat(owed(FRIDAY).chase()).isEqualTo(sek("70"));
		assertThat(owed(FRIDAY.plusDays(1)).chase()).isEqualTo(sek("170"));
		told.tell(new HoldLifted("h", Told.ACCOUNT));
		assertThat(owed(FRIDAY).chase()).isEqualTo(sek("170"));
	}

	@Test
	void keepsWhatIsLeftOfCash() {
		told.tell(recorded("p", "500"));
		told.tell(new PaymentAllocated("p", Told.ACCOUNT, Told.id("1"), sek("400"), Match.BY_HAND, sek("100")));
		assertThat(told.document().unapplied()).containsOnly(Map.entry("p", sek("100")));
		told.tell(new PaymentReversed("p", Told.ACCOUNT, MONDAY, "bounced", sek("500")));
		assertThat(told.document().unapplied()).isEmpty();
		assertThat(told.document().past().bounced()).isEqualTo(MONDAY);
	}

	@Test
	void keepsAPromiseThatWasPaidInTime() {
		told.invoice("1", "100", MONDAY);
		promise("a", "1", "100", FRIDAY);
		// two working days after Friday is Tuesday
		told.on(FRIDAY.plusDays(5)).paid("1", "p", "100", FRIDAY.plusDays(4));
		assertThat(state("a", FRIDAY.plusDays(5))).isEqualTo(State.KEPT);
		told.takenBack("1", "p", "100", FRIDAY.plusDays(6));
		assertThat(state("a", FRIDAY.plusDays(6))).isEqualTo(State.BROKEN);
	}

	@Test
	void breaksAPromiseOnlyAfterTheGraceDays() {
		told.invoice("1", "100", MONDAY);
		promise("a", "1", "100", FRIDAY);
		assertThat(state("a", FRIDAY.plusDays(4))).isEqualTo(State.OPEN);
		assertThat(state("a", FRIDAY.plusDays(5))).isEqualTo(State.BROKEN);
		told.on(FRIDAY.plusDays(5)).paid("1", "p", "100", FRIDAY.plusDays(5));
		assertThat(state("a", FRIDAY.plusDays(6))).isEqualTo(State.BROKEN);
	}

	@Test
	void callsAPromisePartialWhenSomethingCame() {
		told.invoice("1", "100", MONDAY);
		promise("a", "1", "100", FRIDAY);
		told.paid("1", "p", "40", MONDAY);
		assertThat(owed(FRIDAY).promised()).isEqualTo(sek("60"));
		assertThat(state("a", FRIDAY)).isEqualTo(State.OPEN);
		assertThat(state("a", FRIDAY.plusDays(5))).isEqualTo(State.PARTIAL);
		assertThat(owed(FRIDAY.plusDays(5)).promised()).isEqualTo(sek("0"));
	}

	@Test
	void doesNotCountCashThatCameBeforeThePromise() {
		told.invoice("1", "100", MONDAY).paid("1", "p", "50", MONDAY);
		promise("a", "1", "50", FRIDAY);
		assertThat(state("a", FRIDAY)).isEqualTo(State.OPEN);
	}

	@Test
	void aReplacedPromiseIsNotKeptButABrokenOneStaysBroken() {
		told.invoice("1", "100", MONDAY).invoice("2", "100", MONDAY);
		promise("a", "1", "100", FRIDAY);
		told.tell(new PromiseLineReplaced("a", Told.ACCOUNT, Told.id("1"), "b"));
		promise("b", "1", "100", FRIDAY);
		assertThat(state("a", FRIDAY)).isEqualTo(State.REPLACED);
		told.on(FRIDAY.plusDays(10)).tell(new PromiseLineReplaced("b", Told.ACCOUNT, Told.id("1"), "c"));
		assertThat(state("b", FRIDAY.plusDays(10))).isEqualTo(State.BROKEN);
		promise("c", "2", "100", FRIDAY.plusDays(20));
		told.tell(new PromiseCancelled("c", Told.ACCOUNT, "typed wrongly"));
		assertThat(state("c", FRIDAY.plusDays(40))).isEqualTo(State.CANCELLED);
	}

	@Test
	void knowsWhatWasJudgedThenAndWhatIsTrueNow() {
		told.invoice("1", "100", MONDAY);
		promise("a", "1", "100", FRIDAY);
		told.on(FRIDAY.plusDays(5))
			.paid("1", "p", "100", FRIDAY)
			.judged("a", "1", Outcome.KEPT, null, "100", "100", FRIDAY, FRIDAY.plusDays(4));
		told.on(FRIDAY.plusDays(9))
			.takenBack("1", "p", "100", FRIDAY.plusDays(9))
			.judged("a", "1", Outcome.BROKEN, Outcome.KEPT, "100", "0", FRIDAY, FRIDAY.plusDays(4));
		Promised.Line line = told.document().promises().getFirst().lines().getFirst();
		assertThat(line.state(FRIDAY.plusDays(9))).isEqualTo(State.BROKEN);
		assertThat(line.paidInTime()).isEqualTo(sek("0"));
		assertThat(line.verdict()).satisfies(verdict -> {
			assertThat(verdict.then()).isEqualTo(Outcome.KEPT);
			assertThat(verdict.on()).isEqualTo(FRIDAY.plusDays(5));
			assertThat(verdict.now()).isEqualTo(Outcome.BROKEN);
			assertThat(verdict.since()).isEqualTo(FRIDAY.plusDays(9));
		});
	}

	@Test
	void trustsTheJudgementMoreThanItsOwnSum() {
		told.invoice("1", "100", MONDAY);
		promise("a", "1", "100", FRIDAY);
		told.on(FRIDAY.plusDays(5))
			.paid("1", "p", "99", FRIDAY)
			.judged("a", "1", Outcome.KEPT, null, "100", "99", FRIDAY, FRIDAY.plusDays(4));
		assertThat(state("a", FRIDAY.plusDays(5))).isEqualTo(State.KEPT);
		told.tell(new PromiseLineReplaced("a", Told.ACCOUNT, Told.id("1"), "b"));
		assertThat(state("a", FRIDAY.plusDays(5))).isEqualTo(State.KEPT);
	}

	@Test
	void countsNoCashFromBeforeThePromiseThatWasAppliedLate() {
		told.invoice("1", "100", MONDAY).on(FRIDAY);
		promise("a", "1", "100", FRIDAY);
		told.paid("1", "p", "100", FRIDAY.minusDays(1));
		assertThat(state("a", FRIDAY)).isEqualTo(State.OPEN);
	}

	@Test
	void rollsLinesUp() {
		told.invoice("1", "100", MONDAY).invoice("2", "100", MONDAY);
		promise("a", "1", "100", FRIDAY);
		promise("a", "2", "100", FRIDAY.plusDays(20));
		assertThat(told.document().promises()).hasSize(1);
		told.paid("1", "p", "100", FRIDAY);
		assertThat(told.document().promises().getFirst().state(FRIDAY.plusDays(10))).isEqualTo(State.OPEN);
		assertThat(told.document().promises().getFirst().state(FRIDAY.plusDays(40))).isEqualTo(State.PARTIAL);
	}

	@Test
	void disputesAreForgottenAQuarterAfterTheyClosed() {
		told.invoice("1", "100", MONDAY);
		dispute("d", "1", "100");
		told.on(FRIDAY)
			.tell(new DisputeResolved("d", Told.ACCOUNT, Told.id("1"), sek("100"), "rejected", null, "price-list"));
		assertThat(owed(FRIDAY).disputed()).isEqualTo(sek("0"));
		assertThat(told.document().disputes()).hasSize(1);
		told.on(FRIDAY.plusDays(91));
		dispute("e", "1", "10");
		assertThat(told.document().disputes()).extracting(Standing.Disputed::id).containsExactly("e");
	}

	@Test
	void forgetsTheNameOfAnErasedAccount() {
		told.invoice("1", "100", MONDAY).tell(new PersonalDataErased(Told.ACCOUNT));
		assertThat(told.document().profile().name().text()).isNull();
		assertThat(told.document().invoices()).hasSize(1);
	}

	/** The grace after a Friday ends on Tuesday. */
	private void promise(String id, String number, String amount, LocalDate date) {
		told.promised(id, number, amount, date, date.plusDays(4));
	}

	private void dispute(String id, String number, String amount) {
		told.tell(new DisputeOpened(id, Told.ACCOUNT, "main", Told.id(number), sek(amount), "price",
				new Personal(Told.ACCOUNT, null)));
	}

	private State state(String promise, LocalDate day) {
		return told.document()
			.promises()
			.stream()
			.filter(one -> one.id().equals(promise))
			.findFirst()
			.orElseThrow()
			.state(day);
	}

	private Owed owed(LocalDate day) {
		return Objects.requireNonNull(Owed.by(told.document(), day).get("SEK"));
	}

	private static PaymentRecorded recorded(String id, String amount) {
		return new PaymentRecorded(id, "main", Told.ACCOUNT, "SE35", id, MONDAY, sek(amount), new Personal(id, null),
				new Personal(id, null));
	}

	private static Money sek(String amount) {
		return Money.of(amount, "SEK");
	}

}
