package io.dunwell.query.imports;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import io.dunwell.messages.Money;
import io.dunwell.messages.Rejected;

/**
 * What moved on an account between two balances. A statement that does not add up is
 * taken all the same, with a warning that names the difference.
 */
final class StatementTotals {

	private final Map<String, BigDecimal> moved = new HashMap<>();

	/** Counts an entry; what went out is negative. */
	void add(Money signed) {
		moved.merge(signed.currency(), signed.decimal(), BigDecimal::add);
	}

	void check(Place place, Money opening, Money closing, Rows<?> rows) {
		try {
			compare(place, opening, closing, rows);
		}
		catch (Rejected tooLargeToCount) {
			rows.warn(Finding.of(place, tooLargeToCount));
		}
	}

	private void compare(Place place, Money opening, Money closing, Rows<?> rows) {
		String currency = opening.currency();
		if (!currency.equals(closing.currency()) || !Set.of(currency).containsAll(moved.keySet())) {
			rows.warn(Finding.of(place, ImportCode.BALANCE_IN_OTHER_CURRENCY));
			return;
		}
		BigDecimal expected = opening.decimal().add(moved.getOrDefault(currency, BigDecimal.ZERO));
		BigDecimal difference = closing.decimal().subtract(expected);
		if (difference.signum() != 0) {
			rows.warn(Finding.of(place, ImportCode.BALANCE_DIFFERS, Money.of(expected, currency), closing,
					Money.of(difference, currency)));
		}
	}

	/** An amount with the sign of its side: {@code -} for what went out. */
	static Money signed(Money amount, boolean out) {
		return out ? Money.of(amount.decimal().negate(), amount.currency()) : amount;
	}

}
