package io.dunwell.query.payment;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Personal;
import io.dunwell.messages.payment.BankTrail;
import io.dunwell.messages.payment.FindPayments;
import io.dunwell.messages.payment.PaymentMatches;
import io.dunwell.messages.payment.PaymentMatches.Gone;
import io.dunwell.messages.payment.PaymentMatches.PaymentMatch;
import io.dunwell.messages.payment.PaymentRecorded;
import io.dunwell.messages.payment.PaymentReversed;
import io.dunwell.messages.payment.PaymentReversedInPart;
import io.dunwell.query.fixture.ReadingDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class FindPaymentsTest {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

	private static final Money TEN = Money.of("10.00", "SEK");

	private static final Money FOUR = Money.of("4.00", "SEK");

	private static final Money SIX = Money.of("6.00", "SEK");

	private static ReadingDesk desk;

	@BeforeAll
	static void open() {
		desk = new ReadingDesk();
		desk.on(DAY);
		receive("B1", "SE35", new BankTrail("E1", "U1", "S1"));
		receive("B2", "SE35", new BankTrail("E1", null, "S1"));
		receive("B3", "SE36", new BankTrail("E1", "U1", "S1"));
		receive("B4", "SE35", null);
		String gone = id("SE35", "B2");
		desk.publish(gone, new PaymentReversedInPart(gone, null, DAY.plusDays(1), "recalled", FOUR, SIX),
				new PaymentReversed(gone, null, DAY.plusDays(2), "MD06", SIX));
	}

	@AfterAll
	static void close() {
		desk.close();
	}

	@Test
	void findsAPaymentByItsIdAndTellsWhatTheBankCallsIt() {
		assertThat(ask(List.of(id("SE35", "B1"), id("SE35", "B9")), List.of(), List.of(), List.of())).containsExactly(
				new PaymentMatch(id("SE35", "B1"), DAY, TEN, TEN, new BankTrail("E1", "U1", "S1"), List.of()));
		assertThat(ask(List.of(id("SE35", "B4")), List.of(), List.of(), List.of())).extracting(PaymentMatch::trail)
			.containsOnlyNulls();
	}

	@Test
	void findsAllOnTheBankAccountByWhatTheyAreCalledAlsoThoseThatAreGone() {
		assertThat(ask(List.of(), List.of("E1"), List.of(), List.of()))
			.extracting(PaymentMatch::payment, PaymentMatch::left, PaymentMatch::gone)
			.containsExactlyInAnyOrder(tuple(id("SE35", "B1"), TEN, List.of()), tuple(id("SE35", "B2"),
					Money.zero("SEK"), List.of(new Gone(DAY.plusDays(1), FOUR), new Gone(DAY.plusDays(2), SIX))));
		assertThat(ask(List.of(), List.of(), List.of("U1"), List.of())).extracting(PaymentMatch::payment)
			.containsExactly(id("SE35", "B1"));
		assertThat(ask(List.of(), List.of(), List.of(), List.of("S1"))).hasSize(2);
	}

	private static void receive(String reference, String bankAccount, @Nullable BankTrail trail) {
		String id = id(bankAccount, reference);
		desk.publish(id, new PaymentRecorded(id, "main", null, bankAccount, reference, DAY, TEN, new Personal(id, null),
				new Personal(id, null), trail));
	}

	private static String id(String bankAccount, String reference) {
		return Ids.payment("main", bankAccount, reference);
	}

	private static List<PaymentMatch> ask(List<String> ids, List<String> endToEnds, List<String> uetrs,
			List<String> batches) {
		return desk.ask(new FindPayments("main", "SE35", ids, endToEnds, uetrs, batches), PaymentMatches.class)
			.matches();
	}

}
