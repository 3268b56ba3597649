package io.dunwell.command.contact;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How far a part has come: the last step that was given.
 *
 * @param ladder name of the policy by which it was
 * @param ordinal the step's place in it, from 1
 * @param scheduled the step's date by the ladder alone
 * @param planned the step's day among the others'
 * @param given where the customer is
 * @param deadline the last day the customer was given, if any was
 * @param afresh from when the same step is to be given again; null when it is not
 */
public record Track(String ladder, int version, int ordinal, String step, LocalDate scheduled, LocalDate planned,
		LocalDate given, @Nullable LocalDate deadline, @Nullable LocalDate afresh) {

	Track resumed(LocalDate date) {
		return new Track(ladder, version, ordinal, step, scheduled, planned, given, deadline, date);
	}

	/** Whether it was given on its day, not caught up. */
	public boolean wasInTime() {
		return given.equals(planned);
	}

}
