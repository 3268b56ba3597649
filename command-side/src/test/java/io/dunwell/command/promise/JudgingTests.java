package io.dunwell.command.promise;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.command.Book;
import io.dunwell.command.Desk;
import io.dunwell.command.Desk.Said;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Role;
import io.dunwell.messages.invoice.PromiseJudged;
import io.dunwell.messages.invoice.PromiseReleased;
import io.dunwell.messages.invoice.RegisterInvoices;
import io.dunwell.messages.invoice.Row;
import io.dunwell.messages.payment.AllocatePayment;
import io.dunwell.messages.payment.PaymentAllocated;
import io.dunwell.messages.payment.RecordPayment;
import io.dunwell.messages.payment.RecordPayments;
import io.dunwell.messages.payment.ReversePayment;
import io.dunwell.messages.payment.UnallocatePayment;
import io.dunwell.messages.promise.CancelPromise;
import io.dunwell.messages.promise.CoverEvent;
import io.dunwell.messages.promise.Outcome;
import io.dunwell.messages.promise.PromiseLineJudged;
import io.dunwell.messages.promise.PromiseLineReplaced;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.dunwell.command.Book.cash;
import static io.dunwell.command.Book.credit;
import static io.dunwell.command.Book.invoice;
import static io.dunwell.command.Book.line;
import static io.dunwell.command.Book.onAccount;
import static io.dunwell.command.Book.paymentId;
import static io.dunwell.command.Book.promise;
import static io.dunwell.command.Book.sek;
import static io.dunwell.command.Book.to;
import static io.dunwell.command.Book.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class JudgingTests {

	private static final String FRIDAY = "2026-03-06";

	/** Two working days after Friday. */
	private static final String LAST = "2026-03-10";

	private static final String AFTER = "2026-03-11";

	private static final String PROMISE = "promise:main:1:1";

	private final Desk desk = new Desk();

	@BeforeEach
	void aPromiseOfSixtyOfAHundred() {
		desk.given(Book.account("42"), invoice("42", "1", "100.00"), invoice("42", "2", "50.00"),
				promise("42", line("1", "60.00", FRIDAY)));
	}

	@ParameterizedTest
	@CsvSource({ "60.00, 2026-03-10, KEPT, 60.00", "59.40, 2026-03-02, KEPT, 59.40",
			"59.39, 2026-03-10, PARTIAL, 59.39", "99.00, 2026-03-09, KEPT, 60.00", "60.00, 2026-03-11, BROKEN, 0.00",
			"60.00, 2026-03-01, BROKEN, 0.00" })
	void judgesByTheCashWithAValueDateInTheWindow(String amount, String valueDate, Outcome outcome, String paid) {
		desk.on(AFTER).given(cash("R1", valueDate, amount, to("1", amount)));
		Said said = desk.when(work("42", AFTER, PROMISE));
		PromiseLineJudged judged = said.one(PromiseLineJudged.class);
		assertThat(judged.outcome()).isEqualTo(outcome);
		assertThat(judged.paid()).isEqualTo(sek(paid));
		assertThat(judged.promised()).isEqualTo(sek("60.00"));
		assertThat(judged.until()).isEqualTo(LAST);
		assertThat(judged.before()).isNull();
		assertThat(said.one(PromiseJudged.class).outcome()).isEqualTo(outcome);
		assertThat(said.effective(PromiseJudged.class)).isEqualTo(AFTER);
	}

	@Test
	void judgesALineOnceAndNotBeforeItsTime() {
		assertThat(desk.when(work("42", LAST, PROMISE)).events()).isEmpty();
		assertThat(desk.when(work("42", AFTER, PROMISE, PROMISE)).events()).hasSize(3);
		assertThat(desk.when(work("42", AFTER, PROMISE)).events()).isEmpty();
	}

	@Test
	void judgesEachLineOfAPromiseByItself() {
		desk.given(promise("42", line("1", "60.00", FRIDAY), line("2", "50.00", "2026-03-09")),
				cash("R1", "2026-03-05", "50.00", to("2", "50.00")));
		Said first = desk.when(work("42", AFTER, "promise:main:1:2"));
		assertThat(first.one(PromiseLineJudged.class).invoice()).isEqualTo("invoice:main:1");
		Said second = desk.when(work("42", "2026-03-12", "promise:main:1:2"));
		assertThat(second.one(PromiseLineJudged.class).outcome()).isEqualTo(Outcome.KEPT);
	}

	@Test
	void leavesPromisesOfOthersAlone() {
		desk.given(Book.account("43"));
		assertThat(desk.when(work("43", AFTER, PROMISE)).events()).isEmpty();
		desk.refuses(Refusal.UNKNOWN_ACCOUNT, work("99", AFTER, PROMISE));
		desk.refuses(Refusal.UNKNOWN_PROMISE, work("42", AFTER, "promise:main:1:9"));
		desk.as("anna", Role.LEAD).refuses(Refusal.FORBIDDEN, work("42", AFTER, PROMISE));
	}

	@Test
	void cashThatWasThereBeforeThePromiseKeepsNothing() {
		desk.given(cash("R1", "2026-03-02", "40.00", to("2", "40.00")), promise("42", line("2", "10.00", FRIDAY)));
		assertThat(desk.when(work("42", AFTER, "promise:main:2:1")).one(PromiseLineJudged.class).outcome())
			.isEqualTo(Outcome.BROKEN);
	}

	@Test
	void aPublicHolidayIsNoWorkingDay() {
		desk.given(promise("42", line("2", "50.00", "2026-04-02"))); // before Easter
		assertThat(desk.when(work("42", "2026-04-08", "promise:main:2:1")).events()).isEmpty();
		assertThat(desk.when(work("42", "2026-04-09", "promise:main:2:1")).events()).hasSize(3);
	}

	@Test
	void bouncedCashUnkeepsAPromise() {
		desk.on(AFTER).given(cash("R1", FRIDAY, "60.00", to("1", "60.00")), work("42", AFTER, PROMISE));
		Said said = desk.when(new ReversePayment(paymentId("R1"), LocalDate.parse("2026-03-20"), "bounced"));
		PromiseLineJudged judged = said.one(PromiseLineJudged.class);
		assertThat(judged.before()).isEqualTo(Outcome.KEPT);
		assertThat(judged.outcome()).isEqualTo(Outcome.BROKEN);
		assertThat(said.one(PromiseJudged.class).outcome()).isEqualTo(Outcome.BROKEN);
		assertThat(said.effective(PromiseLineJudged.class)).isEqualTo("2026-03-20");
	}

	@Test
	void aLateFileWithAnEarlierValueDateIsJudgedAgain() {
		desk.on(AFTER).given(work("42", AFTER, PROMISE));
		Said partly = desk.when(new RecordPayments(List.of(cash("R1", LAST, "20.00", to("1", "20.00")))));
		assertThat(partly.one(PromiseLineJudged.class).before()).isEqualTo(Outcome.BROKEN);
		assertThat(partly.one(PromiseLineJudged.class).outcome()).isEqualTo(Outcome.PARTIAL);
		Said more = desk.when(cash("R2", LAST, "20.00", to("1", "20.00")));
		assertThat(more.one(PromiseLineJudged.class).before()).isEqualTo(Outcome.PARTIAL);
		assertThat(more.one(PromiseLineJudged.class).paid()).isEqualTo(sek("40.00"));
		assertThat(more.effective(PromiseLineJudged.class)).isEqualTo(AFTER);
		desk.given(cash("R3", LAST, "20.00"));
		Said all = desk.when(new AllocatePayment(paymentId("R3"), List.of(to("1", "20.00"))));
		assertThat(all.one(PromiseLineJudged.class).outcome()).isEqualTo(Outcome.KEPT);
		assertThat(desk.when(cash("R4", LAST, "5.00", to("1", "5.00"))).events())
			.noneMatch(PromiseLineJudged.class::isInstance);
		assertThat(desk.when(new UnallocatePayment(paymentId("R3"), "1")).events())
			.noneMatch(PromiseLineJudged.class::isInstance);
		Said back = desk.when(new ReversePayment(paymentId("R3"), LocalDate.parse(AFTER), "bounced"));
		assertThat(back.one(PromiseLineJudged.class).outcome()).isEqualTo(Outcome.PARTIAL);
	}

	@Test
	void cashThatLiesOnTheAccountReachesTheOldestPromiseFirst() {
		desk.given(promise("42", line("2", "50.00", FRIDAY)), onAccount("42", "R1", "2026-03-05", "90.00"));
		Said said = desk.when(work("42", AFTER, PROMISE, "promise:main:2:1"));
		assertThat(said.events()).filteredOn(PromiseLineJudged.class::isInstance)
			.extracting(event -> ((PromiseLineJudged) event).outcome(), event -> ((PromiseLineJudged) event).paid())
			.containsExactly(tuple(Outcome.KEPT, sek("60.00")), tuple(Outcome.PARTIAL, sek("30.00")));
		assertThat(said.events()).noneMatch(PaymentAllocated.class::isInstance);
		// where it belongs changes nothing of what it kept
		assertThat(desk.when(new AllocatePayment(paymentId("R1"), List.of(to("1", "60.00")))).events())
			.noneMatch(PromiseLineJudged.class::isInstance);
		Said moved = desk.when(new AllocatePayment(paymentId("R1"), List.of(to("1", "20.00"))));
		assertThat(moved.one(PromiseLineJudged.class).promise()).isEqualTo("promise:main:2:1");
		assertThat(moved.one(PromiseLineJudged.class).paid()).isEqualTo(sek("10.00"));
	}

	@Test
	void cashThatLaterGoesElsewhereKeepsNothing() {
		desk.on("2026-03-04")
			.given(onAccount("42", "R1", "2026-03-04", "60.00"), invoice("42", "3", "60.00"),
					work("42", AFTER, PROMISE));
		Said said = desk.on(AFTER).when(new AllocatePayment(paymentId("R1"), List.of(to("3", "60.00"))));
		assertThat(said.one(PromiseLineJudged.class).before()).isEqualTo(Outcome.KEPT);
		assertThat(said.one(PromiseLineJudged.class).outcome()).isEqualTo(Outcome.BROKEN);
		assertThat(said.effective(PromiseLineJudged.class)).isEqualTo(AFTER);
		Said back = desk.when(new UnallocatePayment(paymentId("R1"), "3"));
		assertThat(back.one(PromiseLineJudged.class).outcome()).isEqualTo(Outcome.KEPT);
		Said bounced = desk.when(new ReversePayment(paymentId("R1"), LocalDate.parse("2026-03-20"), "bounced"));
		assertThat(bounced.one(PromiseLineJudged.class).outcome()).isEqualTo(Outcome.BROKEN);
		assertThat(bounced.effective(PromiseLineJudged.class)).isEqualTo("2026-03-20");
	}

	@Test
	void cashThatLayThereSinceTheMorningKeepsNoPromiseOfToday() {
		desk.at("2026-03-02T13:00:00Z")
			.given(onAccount("42", "R1", "2026-03-02", "50.00"))
			.at("2026-03-02T14:00:00Z")
			.given(promise("42", line("2", "50.00", "2026-03-02")))
			.at("2026-03-02T15:00:00Z")
			.given(new AllocatePayment(paymentId("R1"), List.of(to("2", "50.00"))));
		assertThat(desk.when(work("42", AFTER, "promise:main:2:1")).one(PromiseLineJudged.class).outcome())
			.isEqualTo(Outcome.BROKEN);
	}

	@Test
	void whatWasPaidBeforeAndBouncedIsOwedAgain() {
		desk.given(cash("R1", "2026-03-01", "25.00", to("2", "25.00")), promise("42", line("2", "25.00", FRIDAY)),
				bounced("R1", "2026-03-04"), credit("42", "K1", "2026-03-05", "25.00", "2"));
		PromiseLineJudged judged = desk.when(work("42", AFTER, "promise:main:2:1")).one(PromiseLineJudged.class);
		assertThat(judged.outcome()).isEqualTo(Outcome.BROKEN);
		assertThat(judged.promised()).isEqualTo(sek("25.00"));
	}

	@Test
	void aPromiseOfWhichNothingWasLeftStaysVoid() {
		desk.given(cash("R1", "2026-03-01", "25.00", to("2", "25.00")), promise("42", line("2", "25.00", FRIDAY)),
				credit("42", "K1", "2026-03-03", "25.00", "2"));
		assertThat(desk.when(bounced("R1", "2026-03-04")).events()).noneMatch(PromiseLineJudged.class::isInstance);
	}

	@Test
	void backDatedCashOfTheAccountIsJudgedAgain() {
		desk.on(AFTER).given(work("42", AFTER, PROMISE));
		Said said = desk.when(new RecordPayments(List.of(onAccount("42", "R1", LAST, "20.00"))));
		assertThat(said.one(PromiseLineJudged.class).outcome()).isEqualTo(Outcome.PARTIAL);
		assertThat(desk.when(onAccount("42", "R2", AFTER, "40.00")).events())
			.noneMatch(PromiseLineJudged.class::isInstance);
	}

	@Test
	void cashOfTheAccountThatWasThereBeforeThePromiseKeepsNothing() {
		desk.on("2026-03-04").given(onAccount("42", "R1", "2026-03-04", "50.00"));
		desk.at("2026-03-04T13:00:00Z").given(promise("42", line("2", "50.00", FRIDAY)));
		assertThat(desk.when(work("42", AFTER, "promise:main:2:1")).one(PromiseLineJudged.class).outcome())
			.isEqualTo(Outcome.BROKEN);
	}

	@Test
	void cashInAnotherCurrencyKeepsNothing() {
		desk.given(new RecordPayment(null, "SE35 5000", "R1", LocalDate.parse("2026-03-05"), Money.of("60.00", "EUR"),
				"42", "ACME", "thanks", null, null, null));
		assertThat(desk.when(work("42", AFTER, PROMISE)).one(PromiseLineJudged.class).outcome())
			.isEqualTo(Outcome.BROKEN);
	}

	@Test
	void whatCashOfTheAccountKeepsIsNotReplaced() {
		desk.on("2026-03-05").given(onAccount("42", "R1", "2026-03-04", "60.00"));
		Said said = desk.when(promise("42", line("1", "40.00", "2026-03-16")));
		assertThat(said.one(PromiseLineJudged.class).outcome()).isEqualTo(Outcome.KEPT);
		assertThat(said.events()).noneMatch(PromiseLineReplaced.class::isInstance);
	}

	@Test
	void cashThatWasAppliedWholeIsNotedNowhere() {
		assertThat(desk.when(cash("R1", "2026-03-05", "60.00", to("1", "60.00"))).events())
			.noneMatch(CoverEvent.class::isInstance);
	}

	@Test
	void whatIsCreditedAwayIsVoidAtOnce() {
		desk.on("2026-03-04");
		assertThat(desk.when(credit("42", "K1", "2026-03-04", "90.00", "1")).events())
			.noneMatch(PromiseLineJudged.class::isInstance);
		Said said = desk.when(credit("42", "K2", "2026-03-04", "50.00", "1"));
		PromiseLineJudged judged = said.one(PromiseLineJudged.class);
		assertThat(judged.outcome()).isEqualTo(Outcome.VOID);
		assertThat(judged.promised()).isEqualTo(sek("0.00"));
		assertThat(said.one(PromiseJudged.class).outcome()).isEqualTo(Outcome.VOID);
		assertThat(said.effective(PromiseLineJudged.class)).isEqualTo("2026-03-04");
		assertThat(desk.when(work("42", AFTER, PROMISE)).events()).isEmpty();
		desk.refuses(Refusal.PROMISE_CLOSED, new CancelPromise(PROMISE, "slip"));
	}

	@Test
	void aBatchOfCreditNotesVoidsToo() {
		Said said = desk
			.when(new RegisterInvoices(List.of(new Row(null, null, credit("42", "K1", "2026-02-01", "100.00", "1")))));
		assertThat(said.one(PromiseLineJudged.class).outcome()).isEqualTo(Outcome.VOID);
		// not from before it was promised
		assertThat(said.effective(PromiseLineJudged.class)).isEqualTo("2026-03-02");
	}

	@Test
	void noMoreIsPromisedThanIsOwed() {
		desk.given(cash("R1", "2026-03-05", "30.00", to("1", "30.00")), credit("42", "K1", LAST, "70.00", "1"));
		PromiseLineJudged judged = desk.when(work("42", AFTER, PROMISE)).one(PromiseLineJudged.class);
		assertThat(judged.outcome()).isEqualTo(Outcome.KEPT);
		assertThat(judged.promised()).isEqualTo(sek("30.00"));
		Said bounced = desk.when(new ReversePayment(paymentId("R1"), LocalDate.parse("2026-03-20"), "bounced"));
		assertThat(bounced.one(PromiseLineJudged.class).outcome()).isEqualTo(Outcome.BROKEN);
	}

	@Test
	void aCreditNoteAfterTheWindowMendsNothing() {
		desk.on(AFTER).given(credit("42", "K1", AFTER, "100.00", "1"));
		assertThat(desk.when(work("42", AFTER, PROMISE)).one(PromiseLineJudged.class).outcome())
			.isEqualTo(Outcome.BROKEN);
	}

	@Test
	void aBackDatedCreditNoteIsJudgedAgainAndNothingIsLeftToReplace() {
		desk.on(AFTER).given(work("42", AFTER, PROMISE));
		Said said = desk.when(credit("42", "K1", LAST, "99.00", "1"));
		assertThat(said.one(PromiseLineJudged.class).before()).isEqualTo(Outcome.BROKEN);
		assertThat(said.one(PromiseLineJudged.class).promised()).isEqualTo(sek("1.00"));
		said = desk.when(credit("42", "K2", LAST, "1.00", "1"));
		assertThat(said.one(PromiseLineJudged.class).outcome()).isEqualTo(Outcome.VOID);
		assertThat(said.effective(PromiseLineJudged.class)).isEqualTo(AFTER);
	}

	@Test
	void lateCashChangesNoJudgement() {
		desk.on(AFTER).given(work("42", AFTER, PROMISE));
		assertThat(desk.when(cash("R1", AFTER, "60.00", to("1", "60.00"))).events())
			.noneMatch(PromiseLineJudged.class::isInstance);
	}

	@Test
	void aNewOneReplacesABrokenOneOnce() {
		desk.on(AFTER).given(work("42", AFTER, PROMISE));
		Said said = desk.when(promise("42", line("1", "100.00", "2026-03-16")));
		assertThat(said.one(PromiseLineReplaced.class).promise()).isEqualTo(PROMISE);
		desk.given(new CancelPromise(said.id(), "slip"));
		assertThat(desk.when(promise("42", line("1", "100.00", "2026-03-17"))).events())
			.noneMatch(PromiseLineReplaced.class::isInstance);
	}

	@Test
	void theRestAfterAKeptOneReplacesNothing() {
		desk.on(AFTER).given(cash("R1", FRIDAY, "60.00", to("1", "60.00")), work("42", AFTER, PROMISE));
		assertThat(desk.when(promise("42", line("1", "40.00", "2026-03-16"))).events())
			.noneMatch(PromiseLineReplaced.class::isInstance);
	}

	@Test
	void whatWasKeptEarlyIsJudgedWhenTheRestIsPromised() {
		desk.on("2026-03-05").given(cash("R1", "2026-03-04", "60.00", to("1", "60.00")));
		Said said = desk.when(promise("42", line("1", "40.00", "2026-03-16")));
		assertThat(said.one(PromiseLineJudged.class).outcome()).isEqualTo(Outcome.KEPT);
		assertThat(said.events()).noneMatch(PromiseLineReplaced.class::isInstance);
		// the rest, within both windows, counts for the newer one only
		desk.given(cash("R2", LAST, "40.00", to("1", "40.00")));
		Said bounced = desk.when(new ReversePayment(paymentId("R1"), LocalDate.parse("2026-03-20"), "bounced"));
		assertThat(bounced.one(PromiseLineJudged.class).promise()).isEqualTo(PROMISE);
		assertThat(bounced.one(PromiseLineJudged.class).outcome()).isEqualTo(Outcome.BROKEN);
		assertThat(desk.when(work("42", "2026-03-19", "promise:main:1:2")).one(PromiseLineJudged.class).outcome())
			.isEqualTo(Outcome.KEPT);
	}

	@Test
	void whatMaturedIsJudgedBeforeItIsReplaced() {
		desk.on(AFTER);
		Said said = desk.when(promise("42", line("1", "100.00", "2026-03-16")));
		assertThat(said.one(PromiseLineJudged.class).outcome()).isEqualTo(Outcome.BROKEN);
		assertThat(said.one(PromiseLineReplaced.class).by()).isEqualTo(said.id());
	}

	@Test
	void anEarlierOneIsJudgedAgainBesideOneThatStands() {
		desk.on(AFTER).given(work("42", AFTER, PROMISE), promise("42", line("1", "100.00", "2026-03-16")));
		Said said = desk.when(cash("R1", LAST, "60.00", to("1", "60.00")));
		assertThat(said.one(PromiseLineJudged.class).promise()).isEqualTo(PROMISE);
		assertThat(said.one(PromiseLineJudged.class).outcome()).isEqualTo(Outcome.KEPT);
		Said next = desk.when(work("42", "2026-03-19", PROMISE, "promise:main:1:2"));
		assertThat(next.one(PromiseLineJudged.class).outcome()).isEqualTo(Outcome.BROKEN);
	}

	@Test
	void whatWasJudgedCannotBeCancelled() {
		desk.on(AFTER).given(work("42", AFTER, PROMISE));
		desk.refuses(Refusal.PROMISE_CLOSED, new CancelPromise(PROMISE, "slip"));
		desk.given(promise("42", line("1", "60.00", "2026-03-16"), line("2", "50.00", "2026-03-26")),
				work("42", "2026-03-19", "promise:main:1:2"));
		Said half = desk.when(new CancelPromise("promise:main:1:2", "slip"));
		assertThat(half.one(PromiseReleased.class).invoice()).isEqualTo("invoice:main:2");
	}

	private static ReversePayment bounced(String reference, String date) {
		return new ReversePayment(paymentId(reference), LocalDate.parse(date), "bounced");
	}

}
