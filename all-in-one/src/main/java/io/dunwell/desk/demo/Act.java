package io.dunwell.desk.demo;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dunwell.messages.Command;
import io.dunwell.messages.Role;

/**
 * Something that somebody does in the demo company.
 *
 * @param day working day of the story, counted to today
 * @param at when, by the desk's clock
 * @param actor a person's handle, or {@code desk} for what files bring
 * @param account code of the account it is about: acts on different accounts of one day
 * may be played at the same time; null for what many accounts depend on
 */
record Act(int day, Instant at, String actor, Role role, @Nullable String account, Command command) {

	/** The same moment and actor, something else done. */
	Act about(@Nullable String otherAccount, Command otherCommand) {
		return new Act(day, at, actor, role, otherAccount, otherCommand);
	}

}
