package io.dunwell.messages.worklist;

import java.time.LocalDate;

import io.dunwell.messages.LogicalName;

/**
 * An account is off the list to the end of a date.
 */
@LogicalName("account-snoozed")
public record AccountSnoozed(String account, LocalDate until, String reason) implements WorklistEvent {

}
