package io.dunwell.query.payment;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Personal;
import io.dunwell.messages.payment.BankTrail;
import io.dunwell.messages.payment.FindPayments;
import io.dunwell.messages.payment.PaymentMatches;
import io.dunwell.messages.payment.PaymentMatches.PaymentMatch;
import io.dunwell.messages.payment.PaymentRecorded;
import io.dunwell.messages.payment.PaymentReversed;
import io.dunwell.query.fixture.ReadingDesk;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FindPaymentsTest {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

	private static final Money TEN = Money.of("10.00", "SEK");

	private static ReadingDesk desk;

	@BeforeAll
	static void open() {
		desk = new ReadingDesk();
		desk.on(DAY);
		receive("B1", "SE35", new BankTrail("E1", "U1", "S1"));
		receive("B2", "SE35", new BankTrail("E1", null, "S1"));
		receive("B3", "SE36", new BankTrail("E1", "U1", "S1"));
		receive("B4", "SE35", null);
		desk.publish(id("SE35", "B2"), new PaymentReversed(id("SE35", "B2"), null, DAY.plusDays(2), "MD06", TEN));
	}

	@AfterAll
	static void close() {
		desk.close();
	}

	@Test
	void findsAPaymentByItsIdAndTellsWhatTheBankCallsIt() {
		assertThat(ask(List.of(id("SE35", "B1"), id("SE35", "B9")), List.of(), List.of(), List.of()))
			.containsExactly(new PaymentMatch(id("SE35", "B1"), DAY, TEN, new BankTrail("E1", "U1", "S1"), null));
		assertThat(ask(List.of(id("SE35", "B4")), List.of(), List.of(), List.of())).extracting(PaymentMatch::trail)
			.containsOnlyNulls();
	}

	@Test
	void findsAllOnTheBankAccountByWhatTheyAreCalledAlsoThoseThatAreGone() {
		assertThat(ask(List.of(), List.of("E1"), List.of(), List.of()))
			.extracting(PaymentMatch::payment, PaymentMatch::reversed)
			.containsExactlyInAnyOrder(tuple("B1", null), tuple("B2", DAY.plusDays(2)));
		assertThat(ask(List.of(), List.of(), List.of("U1"), List.of())).extracting(PaymentMatch::payment)
			.containsExactly(id("SE35", "B1"));
		assertThat(ask(List.of(), List.of(), List.of(), List.of("S1"))).hasSize(2);
	}

	private static Tuple tuple(String reference, @Nullable LocalDate reversed) {
		return Tuple.tuple(id("SE35", reference), reversed);
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
