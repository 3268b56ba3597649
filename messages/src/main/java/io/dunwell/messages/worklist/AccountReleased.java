package io.dunwell.messages.worklist;

import io.dunwell.messages.LogicalName;

/**
 * An account has the place on the list that its score gives it.
 */
@LogicalName("account-released")
public record AccountReleased(String account) implements WorklistEvent {

}
