package io.dunwell.query.view;

import org.jspecify.annotations.Nullable;

/**
 * How a view is doing.
 *
 * @param serving the version that serves
 * @param position of the last event it has seen; -1 before the first
 * @param head position of the last event of the log; -1 when there is none
 * @param parked how many events wait in its dead letters
 * @param failing whether it cannot go on
 * @param trouble why, where trying again does not help
 * @param rebuild the version being built beside it, if any
 */
public record ViewStatus(String view, int serving, long position, long head, long parked, boolean failing,
		@Nullable String trouble, @Nullable Rebuild rebuild) {

	/** How far a rebuild has come: of all events up to the head, how many percent. */
	public record Rebuild(int version, long position, int percent) {

	}

}
