package io.dunwell.query.worklist;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import io.dunwell.messages.Money;
import io.dunwell.messages.Personal;
import io.dunwell.messages.contact.ContactLogged;
import io.dunwell.messages.contact.HoldPlaced;
import io.dunwell.messages.dispute.DisputeOpened;
import io.dunwell.messages.dispute.DisputeResolved;
import io.dunwell.messages.payment.PaymentReversed;
import io.dunwell.messages.promise.Outcome;
import io.dunwell.messages.worklist.AccountPinned;
import io.dunwell.messages.worklist.AccountReleased;
import io.dunwell.messages.worklist.AccountSkipped;
import io.dunwell.messages.worklist.AccountSnoozed;
import io.dunwell.messages.worklist.CallbackClosed;
import io.dunwell.messages.worklist.CallbackDue;
import io.dunwell.messages.worklist.CallbackPlanned;
import io.dunwell.query.fixture.ReadingDesk;
import io.dunwell.query.fixture.Told;
import io.dunwell.query.ledger.Standing;
import io.dunwell.query.ledger.Standing.Aside;
import io.dunwell.query.ledger.Standing.Points;
import io.dunwell.query.ledger.Standing.Worth;
import io.dunwell.query.ledger.StandingFold;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The formula of domain.md, term by term. */
class ScoringTest {

	private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

	private final Told<Standing> told = new Told<>(new StandingFold(), MONDAY).opened();

	@Test
	void nothingOverdueIsNotOnTheList() {
		told.invoice("1", "100", MONDAY);
		assertThat(on(MONDAY).today().worth()).isNull();
		assertThat(on(MONDAY.plusDays(1)).today().worth()).isNotNull();
	}

	@Test
	void aPaymentTakesItOff() {
		told.invoice("1", "100", MONDAY).paid("1", "p", "100", MONDAY);
		assertThat(on(MONDAY.plusDays(5)).today().worth()).isNull();
		assertThat(on(MONDAY.plusDays(5)).today().staleOn()).isNull();
	}

	@Test
	void amountCountsByItsLogarithm() {
		told.invoice("1", "500000", MONDAY);
		assertThat(points("amount", MONDAY.plusDays(1))).isEqualTo("30.00");
		told.invoice("2", "5000000", MONDAY);
		assertThat(points("amount", MONDAY.plusDays(1))).isEqualTo("30.00");
		told.paid("1", "p", "500000", MONDAY).paid("2", "q", "4990000", MONDAY);
		// 30 · ln 2 / ln 51
		assertThat(points("amount", MONDAY.plusDays(1))).isEqualTo("5.29");
	}

	@Test
	void daysLateAreWeightedByAmountAndEndAtNinety() {
		told.invoice("1", "300", MONDAY).invoice("2", "100", MONDAY.plusDays(40));
		// (300 · 60 + 100 · 20) / 400 = 50
		assertThat(points("days-late", MONDAY.plusDays(60))).isEqualTo("11.11");
		assertThat(points("days-late", MONDAY.plusDays(400))).isEqualTo("20.00");
	}

	@Test
	void brokenPromisesCountUpToTwoWithinNinetyDays() {
		told.invoice("1", "100", MONDAY).invoice("2", "100", MONDAY).invoice("3", "100", MONDAY);
		promise("a", "1", MONDAY);
		assertThat(points("broken-promises", MONDAY.plusDays(2))).isEqualTo("0");
		assertThat(points("broken-promises", MONDAY.plusDays(3))).isEqualTo("10.00");
		assertThat(points("just-broken", MONDAY.plusDays(3))).isEqualTo("15.00");
		promise("b", "2", MONDAY);
		promise("c", "3", MONDAY);
		assertThat(points("broken-promises", MONDAY.plusDays(3))).isEqualTo("20.00");
		assertThat(points("just-broken", MONDAY.plusDays(30))).isEqualTo("0");
		assertThat(points("broken-promises", MONDAY.plusDays(100))).isEqualTo("0");
	}

	@Test
	void newsCountsOnceAndForAWeek() {
		told.invoice("1", "100", MONDAY);
		told.tell(new PaymentReversed("p", Told.ACCOUNT, MONDAY, "bounced", sek("100")));
		told.tell(new DisputeOpened("d", Told.ACCOUNT, "main", Told.id("1"), sek("10"), "price",
				new Personal(Told.ACCOUNT, null)));
		told.tell(new DisputeResolved("d", Told.ACCOUNT, Told.id("1"), sek("10"), "rejected", null, "price-list"));
		assertThat(points("bounced", MONDAY.plusDays(6))).isEqualTo("15.00");
		assertThat(points("dispute-closed", MONDAY.plusDays(6))).isEqualTo("0.00");
		assertThat(points("bounced", MONDAY.plusDays(7))).isEqualTo("0");
	}

	@Test
	void slowerThanItsOwnHabit() {
		for (String number : List.of("1", "2", "3")) {
			told.invoice(number, "100", MONDAY).paid(number, "p" + number, "100", MONDAY.plusDays(10));
		}
		told.invoice("4", "100", MONDAY);
		assertThat(points("slower", MONDAY.plusDays(10))).isEqualTo("0");
		assertThat(points("slower", MONDAY.plusDays(11))).isEqualTo("10.00");
		assertThat(points("slower", MONDAY.plusDays(500))).isEqualTo("0");
	}

	@Test
	void silenceForTenDays() {
		told.invoice("1", "100", MONDAY);
		assertThat(points("silence", MONDAY.plusDays(1))).isEqualTo("5.00");
		told.on(MONDAY.plusDays(1))
			.tell(new ContactLogged(Told.ACCOUNT, "phone", "right-party", new Personal(Told.ACCOUNT, null)));
		assertThat(points("silence", MONDAY.plusDays(11))).isEqualTo("0");
		assertThat(points("silence", MONDAY.plusDays(12))).isEqualTo("5.00");
		told.tell(new ContactLogged(Told.ACCOUNT, "phone", "no-answer", new Personal(Told.ACCOUNT, null)));
		assertThat(points("silence", MONDAY.plusDays(12))).isEqualTo("5.00");
	}

	@Test
	void heldAccountsAreGatedFirst() {
		told.invoice("1", "100", MONDAY).tell(new HoldPlaced("h", Told.ACCOUNT, null, "legal", MONDAY.plusDays(5)));
		assertThat(on(MONDAY.plusDays(5)).today().worth()).isNull();
		assertThat(on(MONDAY.plusDays(6)).today().worth()).isNotNull();
	}

	@Test
	void restsWhileItIsSnoozedOrSkipped() {
		told.invoice("1", "100", MONDAY).tell(new AccountSnoozed(Told.ACCOUNT, MONDAY.plusDays(5), "closed"));
		assertThat(on(MONDAY.plusDays(5)).today()).satisfies(today -> {
			assertThat(today.worth()).isNull();
			assertThat(today.aside()).isEqualTo(new Aside("main/anna", "snoozed", MONDAY.plusDays(5), "closed"));
		});
		assertThat(on(MONDAY.plusDays(6)).today().worth()).isNotNull();
		assertThat(on(MONDAY.plusDays(6)).today().aside()).isNull();
		told.tell(new AccountSkipped(Told.ACCOUNT, MONDAY.plusDays(1), "busy"));
		assertThat(on(MONDAY.plusDays(1)).today().worth()).isNull();
		told.tell(new AccountReleased(Told.ACCOUNT));
		assertThat(on(MONDAY.plusDays(1)).today().worth()).isNotNull();
		told.paid("1", "p", "100", MONDAY);
		assertThat(on(MONDAY.plusDays(1)).today().aside()).isNull();
	}

	@Test
	void aPinPutsItOnTopAndSaysWhy() {
		told.invoice("1", "1", MONDAY);
		Worth large = worth(new Told<>(new StandingFold(), MONDAY).opened().invoice("1", "90000", MONDAY));
		assertThat(worth(told).rank()).isGreaterThan(large.rank());
		told.tell(new AccountPinned(Told.ACCOUNT, MONDAY.plusDays(2), "the owner asked"));
		assertThat(worth(told).rank()).isLessThan(large.rank());
		assertThat(worth(told).score()).isLessThan(large.score());
		assertThat(worth(told).reasons())
			.contains(new Points("pinned", BigDecimal.ZERO.setScale(2), List.of("2026-03-04", "the owner asked")));
		assertThat(points("pinned", MONDAY.plusDays(3))).isEqualTo("0");
	}

	@Test
	void aBrokenPromiseIsOnTopUntilSomebodyTries() {
		told.invoice("1", "1", MONDAY);
		promise("a", "1", MONDAY);
		Worth large = worth(new Told<>(new StandingFold(), MONDAY).opened().invoice("1", "90000", MONDAY));
		LocalDate thursday = MONDAY.plusDays(3);
		told.tell(new AccountSnoozed(Told.ACCOUNT, MONDAY.plusDays(30), "they promised")).on(thursday);
		assertThat(on(thursday).today().worth()).isNull();
		told.judged("a", "1", Outcome.BROKEN, null, "100", "0", MONDAY, MONDAY.plusDays(2));
		assertThat(worthOf(on(thursday)).rank()).isLessThan(large.rank());
		assertThat(worthOf(on(thursday)).reasons()).extracting(Points::code).contains("just-broken");
		told.on(thursday.plusDays(1))
			.tell(new ContactLogged(Told.ACCOUNT, "phone", "no-answer", new Personal(Told.ACCOUNT, null)))
			.tell(new AccountReleased(Told.ACCOUNT));
		assertThat(worthOf(on(thursday.plusDays(1))).rank()).startsWith(large.rank().substring(0, 2));
		told.judged("a", "1", Outcome.KEPT, Outcome.BROKEN, "100", "100", MONDAY, MONDAY.plusDays(2));
		assertThat(points("broken-promises", thursday.plusDays(1))).isEqualTo("0");
	}

	@Test
	void aPlannedCallIsSaidAndCountsWhenItsTimeHasCome() {
		Instant at = MONDAY.plusDays(2).atTime(14, 30).atZone(ReadingDesk.ZONE).toInstant();
		told.invoice("1", "100", MONDAY)
			.tell(new CallbackPlanned("c", Told.ACCOUNT, "anna", at, MONDAY.plusDays(2),
					new Personal(Told.ACCOUNT, "Ask for Karin")));
		assertThat(points("callback-planned", MONDAY.plusDays(2))).isEqualTo("0.00");
		assertThat(points("callback-due", MONDAY.plusDays(3))).isEqualTo("15.00");
		told.tell(new CallbackDue("c", Told.ACCOUNT, "anna"));
		assertThat(points("callback-due", MONDAY.plusDays(2))).isEqualTo("15.00");
		told.tell(new CallbackClosed("c", Told.ACCOUNT, "contact"));
		assertThat(points("callback-due", MONDAY.plusDays(2))).isEqualTo("0");
	}

	@Test
	void aCallThatWasPromisedIsMadeUnlessAllIsPaid() {
		told.invoice("1", "100", MONDAY.plusDays(30))
			.tell(new CallbackPlanned("c", Told.ACCOUNT, "anna", Instant.EPOCH, MONDAY,
					new Personal(Told.ACCOUNT, null)))
			.tell(new CallbackDue("c", Told.ACCOUNT, "anna"));
		assertThat(worthOf(on(MONDAY)).score()).isEqualTo("20.00");
		told.paid("1", "p", "100", MONDAY);
		assertThat(on(MONDAY).today().worth()).isNull();
	}

	@Test
	void ranksByScoreThenChaseThenOldestDue() {
		Worth small = worth(new Told<>(new StandingFold(), MONDAY).opened().invoice("1", "100", MONDAY));
		Worth large = worth(new Told<>(new StandingFold(), MONDAY).opened().invoice("1", "90000", MONDAY));
		Worth huge = worth(new Told<>(new StandingFold(), MONDAY).opened().invoice("1", "900000", MONDAY));
		Worth immense = worth(new Told<>(new StandingFold(), MONDAY).opened().invoice("1", "1000000", MONDAY));
		assertThat(large.score()).isGreaterThan(small.score());
		assertThat(immense.score()).isEqualTo(huge.score());
		assertThat(List.of(immense.rank(), huge.rank(), large.rank(), small.rank())).isSorted();
	}

	@Test
	void scoreIsTheSumOfItsReasonsAndHoldsUntilTomorrow() {
		told.invoice("1", "100", MONDAY);
		Standing scored = on(MONDAY.plusDays(3));
		Worth worth = Objects.requireNonNull(scored.today().worth());
		assertThat(worth.score())
			.isEqualTo(worth.reasons().stream().map(Points::points).reduce(BigDecimal.ZERO, BigDecimal::add));
		assertThat(worth.desk()).isEqualTo("main/anna");
		assertThat(scored.today().staleOn()).isEqualTo(MONDAY.plusDays(4));
	}

	@Test
	void staysFreshUntilSomethingFallsDue() {
		told.invoice("1", "100", MONDAY.plusDays(20));
		assertThat(on(MONDAY).today().staleOn()).isEqualTo(MONDAY.plusDays(21));
		assertThat(on(MONDAY.plusDays(20))).isEqualTo(on(MONDAY));
	}

	private void promise(String id, String number, LocalDate date) {
		told.promised(id, number, "100", date, date.plusDays(2));
	}

	private Standing on(LocalDate day) {
		return Scoring.on(told.document(), day);
	}

	private String points(String code, LocalDate day) {
		return worthOf(on(day)).reasons()
			.stream()
			.filter(points -> points.code().equals(code))
			.map(points -> points.points().toPlainString())
			.findFirst()
			.orElse("0");
	}

	private static Worth worth(Told<Standing> told) {
		return worthOf(Scoring.on(told.document(), MONDAY.plusDays(1)));
	}

	private static Worth worthOf(Standing standing) {
		return Objects.requireNonNull(standing.today().worth());
	}

	private static Money sek(String amount) {
		return Money.of(amount, "SEK");
	}

}
