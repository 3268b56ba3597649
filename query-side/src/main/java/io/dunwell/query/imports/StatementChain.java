package io.dunwell.query.imports;

import java.util.HashMap;
import java.util.Map;

import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one file, account by account in their order: whether one opens where
 * the one before closed, and whether one is missing between two numbers.
 */
final class StatementChain {

	private final Map<String, Money> closings = new HashMap<>();

	private final Map<String, Long> numbers = new HashMap<>();

	/**
	 * Takes the next statement of an account.
	 * @param number of the statement, or null where the bank does not count
	 */
	void follow(Place place, @Nullable String account, @Nullable Long number, @Nullable Money opening,
			@Nullable Money closing, Rows<?> rows) {
		// banks keep an account in several currencies, each with its own statements
		Money any = opening == null ? closing : opening;
		String key = account + " " + (any == null ? "" : any.currency());
		Money before = closings.get(key);
		if (before != null && opening != null && !before.equals(opening)) {
			rows.warn(Finding.of(place, ImportCode.BALANCE_CHAIN_BROKEN, before, opening));
		}
		if (closing != null) {
			closings.put(key, closing);
		}
		// banks that do not count write 0; counting starts again with the year
		if (number != null && number > 0) {
			Long last = numbers.put(key, number);
			if (last != null && number > last + 1) {
				rows.warn(Finding.of(place, ImportCode.STATEMENT_MISSING, last, number));
			}
		}
	}

}
