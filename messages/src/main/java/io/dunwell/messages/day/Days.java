package io.dunwell.messages.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Collection days, newest first.
 *
 * @param position of the log, up to which they are told
 */
public record Days(List<Day> days, long position) {

	/**
	 * One day: when it was opened and closed by the desk's clock, how many cases it
	 * worked so far, and how many lines it judged to be what, for the first time.
	 */
	public record Day(LocalDate date, Instant opened, @Nullable Instant closed, int worked, int kept, int partial,
			int broken) {

	}

}
