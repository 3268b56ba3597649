package io.dunwell.command.ladder;

import java.time.LocalDate;

import io.dunwell.command.contact.Manner;
import io.dunwell.messages.ladder.NoticeLine;
import org.jspecify.annotations.Nullable;

/**
 * What is next for a part of an invoice, and why.
 *
 * @param due whether it is due now
 * @param ordinal the step's place in the ladder, from 1; 0 where there is none
 * @param on when it will be due; null where that is not known
 */
record Rung(Owing owing, boolean due, @Nullable Step step, int ordinal, Plan.@Nullable Day day, @Nullable LocalDate on,
		Why why) {

	/** No step can be named. */
	static Rung none(Owing owing, Why why) {
		return new Rung(owing, false, null, 0, null, null, why);
	}

	boolean isDue(Manner manner) {
		return due && step != null && Manner.of(step.kind()) == manner;
	}

	/** The line of a notice that takes it to the step. */
	NoticeLine line() {
		Step next = step;
		Plan.Day when = day;
		if (next == null || when == null) {
			throw new IllegalStateException("No step for " + owing.part());
		}
		return new NoticeLine(owing.part().invoice(), owing.part().due(), next.name(), ordinal, when.scheduled(),
				when.planned(), owing.chased());
	}

}
