package io.dunwell.messages.contact;

import io.dunwell.messages.LogicalName;

/**
 * Chasing may go on.
 */
@LogicalName("hold-lifted")
public record HoldLifted(String hold, String account) implements ContactEvent {

}
