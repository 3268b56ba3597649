package io.dunwell.messages.worklist;

import java.time.LocalDate;

import io.dunwell.messages.LogicalName;

/**
 * An account is off the list to the end of that day.
 */
@LogicalName("account-skipped")
public record AccountSkipped(String account, LocalDate until, String reason) implements WorklistEvent {

}
