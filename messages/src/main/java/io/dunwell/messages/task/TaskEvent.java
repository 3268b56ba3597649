package io.dunwell.messages.task;

import io.dunwell.messages.Event;
import io.dunwell.messages.OfAccount;

/**
 * Facts on tasks.
 */
public sealed interface TaskEvent extends Event, OfAccount permits TaskOpened, TaskReminded, TaskAnswered, TaskClosed {

	/** Its id: that of the notice it came from, or one of its own. */
	String task();

}
