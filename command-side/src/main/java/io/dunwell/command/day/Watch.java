package io.dunwell.command.day;

import java.time.LocalDate;

/** Sees days being worked. */
@FunctionalInterface
public interface Watch {

	/**
	 * A company's days begin to be worked, or one of them was.
	 * @param day the one that was worked; the first one, before it is
	 * @param done how many of them were worked
	 * @param total how many there are, today's included
	 */
	void sees(String company, LocalDate day, int done, int total);

}
