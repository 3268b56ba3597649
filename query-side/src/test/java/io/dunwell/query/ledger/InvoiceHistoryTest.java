package io.dunwell.query.ledger;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Money;
import io.dunwell.messages.aging.Basis;
import io.dunwell.messages.invoice.DisputeNoted;
import io.dunwell.messages.invoice.DisputeReleased;
import io.dunwell.messages.invoice.Instalment;
import io.dunwell.query.fixture.Told;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InvoiceHistoryTest {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

	private final Told<InvoiceHistory> told = new Told<>(InvoiceHistory.VIEW.fold(), DAY).invoice("1", "100",
			DAY.plusDays(5));

	@Test
	void isNothingBeforeItWasIssued() {
		assertThat(open(DAY.minusDays(1), Basis.KNOWN)).isEqualTo("0.00");
		assertThat(open(DAY, Basis.KNOWN)).isEqualTo("100.00");
	}

	@Test
	void tellsWhatWasKnownFromWhatWasTrue() {
		told.on(DAY.plusDays(10)).paid("1", "p", "60", DAY.plusDays(3));
		assertThat(open(DAY.plusDays(5), Basis.KNOWN)).isEqualTo("100.00");
		assertThat(open(DAY.plusDays(5), Basis.TRUE)).isEqualTo("40.00");
		assertThat(open(DAY.plusDays(10), Basis.KNOWN)).isEqualTo("40.00");
	}

	@Test
	void isOpenAgainFromTheDayThePaymentBounced() {
		told.paid("1", "p", "100", DAY).on(DAY.plusDays(20)).takenBack("1", "p", "100", DAY.plusDays(15));
		assertThat(open(DAY.plusDays(14), Basis.TRUE)).isEqualTo("0.00");
		assertThat(open(DAY.plusDays(15), Basis.TRUE)).isEqualTo("100.00");
		assertThat(open(DAY.plusDays(15), Basis.KNOWN)).isEqualTo("0.00");
		assertThat(open(DAY.plusDays(20), Basis.KNOWN)).isEqualTo("100.00");
	}

	@Test
	void neverOwesLessThanNothingOnAnyDate() {
		told.paid("1", "p", "100", DAY)
			.on(DAY.plusDays(20))
			.takenBack("1", "p", "100", DAY.plusDays(15))
			.paid("1", "q", "100", DAY.plusDays(10));
		assertThat(open(DAY.plusDays(12), Basis.TRUE)).isEqualTo("0.00");
	}

	@Test
	void isClosedOnTheLaterOfItsTimes() {
		assertThat(Movement.nothingFrom(told.document().open())).isEqualTo(Movement.NEVER);
		told.on(DAY.plusDays(10)).paid("1", "p", "100", DAY.plusDays(3));
		assertThat(Movement.nothingFrom(told.document().open())).isEqualTo(DAY.plusDays(10));
		told.takenBack("1", "p", "100", DAY.plusDays(12)).paid("1", "q", "100", DAY.plusDays(30));
		assertThat(Movement.nothingFrom(told.document().open())).isEqualTo(DAY.plusDays(30));
	}

	@Test
	void disputesAtMostWhatIsOpen() {
		told.tell(new DisputeNoted(Told.id("1"), Told.ACCOUNT, "d", Money.of("80", "SEK")))
			.on(DAY.plusDays(2))
			.paid("1", "p", "50", DAY.plusDays(2));
		assertThat(told.document().contested(DAY.plusDays(1), Basis.KNOWN)).isEqualTo(8000);
		assertThat(told.document().contested(DAY.plusDays(2), Basis.KNOWN)).isEqualTo(5000);
		told.on(DAY.plusDays(4)).tell(new DisputeReleased(Told.id("1"), Told.ACCOUNT, "d", Money.of("80", "SEK")));
		assertThat(told.document().contested(DAY.plusDays(4), Basis.KNOWN)).isZero();
	}

	private String open(LocalDate date, Basis basis) {
		List<Instalment> parts = told.document().openParts(date, basis);
		return parts.stream().map(Instalment::amount).reduce(Money.zero("SEK"), Money::plus).decimal().toPlainString();
	}

}
