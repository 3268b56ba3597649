package io.dunwell.messages.worklist;

import java.time.LocalDate;

import io.dunwell.messages.LogicalName;

/**
 * An account is on top of the list to the end of a date.
 */
@LogicalName("account-pinned")
public record AccountPinned(String account, LocalDate until, String reason) implements WorklistEvent {

}
