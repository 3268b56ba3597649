package io.dunwell.messages.scoreboard;

import java.time.LocalDate;

import io.dunwell.messages.Query;
import org.jspecify.annotations.Nullable;

/**
 * Asks how the team, or one collector (a handle), did between two dates, both included.
 */
public record FindScoreboard(String company, LocalDate from, LocalDate to, @Nullable String collector,
		String language) implements Query<Scoreboard> {

	/** Of how many days one sees where nobody names a period. */
	public static final int DAYS = 30;

	/** The first of the days up to this one that are seen where nobody names a period. */
	public static LocalDate from(LocalDate last) {
		return last.minusDays(DAYS - 1);
	}

}
