package io.dunwell.log;

import java.util.List;

import org.axonframework.eventhandling.DomainEventMessage;

/** The whole log in its one order: what an audit reads, and what a reader waits for. */
public interface EventLog {

	/**
	 * Up to limit events after the position. A contiguous prefix: nothing will ever
	 * appear before an event that was returned. Shorter than the limit at the end, or
	 * before an event whose writer has not finished.
	 */
	List<LoggedEvent> read(long after, int limit);

	/** The last position that {@link #read} can reach now; 0 when the log is empty. */
	long head();

	/**
	 * The last position there is, also beyond one whose writer has not finished: at least
	 * that of whatever was committed before. Who has written waits for this one.
	 */
	long last();

	/** An event with its place in the log; positions start at 1 and have gaps. */
	record LoggedEvent(long position, DomainEventMessage<?> message) {

	}

}
