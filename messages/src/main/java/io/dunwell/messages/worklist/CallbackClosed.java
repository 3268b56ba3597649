package io.dunwell.messages.worklist;

import io.dunwell.messages.LogicalName;

/**
 * A planned call is no longer to be made.
 *
 * @param how {@code contact} when the customer was tried, {@code cancelled}, or
 * {@code replaced} by a later plan
 */
@LogicalName("callback-closed")
public record CallbackClosed(String callback, String account, String how) implements WorklistEvent {

}
