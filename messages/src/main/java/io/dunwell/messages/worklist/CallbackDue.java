package io.dunwell.messages.worklist;

import io.dunwell.messages.LogicalName;

/**
 * The time of a planned call has come.
 */
@LogicalName("callback-due")
public record CallbackDue(String callback, String account, String owner) implements WorklistEvent {

}
