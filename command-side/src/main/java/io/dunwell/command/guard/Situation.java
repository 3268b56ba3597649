package io.dunwell.command.guard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * All that the contact policy looks at of a customer.
 *
 * @param country ISO 3166-1 alpha-2: its holidays count
 * @param zone where the customer is
 * @param closed days on which the company does not work, beside the country's holidays
 * @param holds those of the account, past ones too
 * @param stopped whether somebody said not to contact them by this channel
 * @param overridden until when somebody lets it be nevertheless; null for not at all
 */
public record Situation(String country, ZoneId zone, Set<LocalDate> closed, History history, List<Hold> holds,
		boolean stopped, @Nullable Instant overridden) {

	/**
	 * A hold.
	 *
	 * @param whole whether it is on all of the account, not on one invoice
	 * @param until its last day
	 */
	public record Hold(boolean whole, String reason, LocalDate until) {

		/** As people say it in the languages we speak. */
		private static final List<String> INSOLVENT = List.of("insolv", "bankrup", "konkurs", "obestånd",
				"fizetésképtelen", "csőd", "felszámol", "破产");

		/**
		 * An insolvent customer is the administrator's: one invoice tells of all.
		 */
		public boolean isInsolvency() {
			String words = reason.strip().toLowerCase(Locale.ROOT);
			return INSOLVENT.stream().anyMatch(words::startsWith);
		}

	}

	/** The hold in force on a date that lasts longest: of insolvency, or any other. */
	Optional<Hold> hold(LocalDate date, boolean insolvency) {
		return holds.stream()
			.filter(hold -> !hold.until().isBefore(date))
			.filter(hold -> insolvency ? hold.isInsolvency() : hold.whole())
			.max(Comparator.comparing(Hold::until));
	}

}
