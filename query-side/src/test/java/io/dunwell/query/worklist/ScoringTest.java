package io.dunwell.query.worklist;

import java.math.BigDecimal;
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
import io.dunwell.messages.promise.PromiseLine;
import io.dunwell.messages.promise.PromiseMade;
import io.dunwell.query.fixture.Told;
import io.dunwell.query.ledger.Standing;
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
		assertThat(on(MONDAY).worth()).isNull();
		assertThat(on(MONDAY.plusDays(1)).worth()).isNotNull();
	}

	@Test
	void aPaymentTakesItOff() {
		told.invoice("1", "100", MONDAY).paid("1", "p", "100", MONDAY);
		assertThat(on(MONDAY.plusDays(5)).worth()).isNull();
		assertThat(on(MONDAY.plusDays(5)).staleOn()).isNull();
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
		assertThat(points("dispute-closed", MONDAY.plusDays(6))).isEqualTo("0");
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
		assertThat(on(MONDAY.plusDays(5)).worth()).isNull();
		assertThat(on(MONDAY.plusDays(6)).worth()).isNotNull();
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
		Worth worth = Objects.requireNonNull(scored.worth());
		assertThat(worth.score())
			.isEqualTo(worth.reasons().stream().map(Points::points).reduce(BigDecimal.ZERO, BigDecimal::add));
		assertThat(worth.desk()).isEqualTo("main/anna");
		assertThat(scored.staleOn()).isEqualTo(MONDAY.plusDays(4));
	}

	@Test
	void staysFreshUntilSomethingFallsDue() {
		told.invoice("1", "100", MONDAY.plusDays(20));
		assertThat(on(MONDAY).staleOn()).isEqualTo(MONDAY.plusDays(21));
		assertThat(on(MONDAY.plusDays(20))).isEqualTo(on(MONDAY));
	}

	private void promise(String id, String number, LocalDate date) {
		told.tell(new PromiseMade(id, Told.ACCOUNT, "main", new Personal(Told.ACCOUNT, null), "phone",
				List.of(new PromiseLine(Told.id(number), sek("100"), date))));
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
		return Objects.requireNonNull(standing.worth());
	}

	private static Money sek(String amount) {
		return Money.of(amount, "SEK");
	}

}
