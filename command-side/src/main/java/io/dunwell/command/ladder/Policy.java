package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A ladder as data (docs/ladder.md).
 *
 * @param from the first day on which it is in force; null for the day it is adopted
 * @param fromIssue whether steps are counted from the day an invoice was issued; else
 * from the day its part falls due
 * @param steps at least one, in order
 */
record Policy(String name, @Nullable LocalDate from, boolean fromIssue, List<Step> steps) {

	/**
	 * On how many days before an invoice falls due a step may be due at the earliest;
	 * null where that depends on when it was issued.
	 */
	@Nullable Integer lead() {
		return fromIssue ? null : steps.getFirst().at().lead();
	}

}
