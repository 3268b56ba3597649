package io.dunwell.messages.scoreboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * Wins, newest first.
 */
public record Wins(List<Win> wins) {

	/**
	 * One win.
	 *
	 * @param kind {@code promise-kept}, {@code cash-recovered} or {@code dispute-closed}
	 * @param by handle of whose win it is, if anybody's
	 * @param account code
	 * @param invoice number; null when a payment was split over several
	 */
	public record Win(long position, Instant at, LocalDate date, String kind, @Nullable String by, String account,
			@Nullable String name, @Nullable Money amount, @Nullable String invoice) {

	}

}
