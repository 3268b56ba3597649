package io.dunwell.messages.worklist;

import java.time.Instant;
import java.time.LocalDate;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Personal;

/**
 * Somebody will call the customer.
 *
 * @param owner handle of who will
 * @param date the day where the customer is
 */
@LogicalName("callback-planned")
public record CallbackPlanned(String callback, String account, String owner, Instant at, LocalDate date,
		Personal note) implements WorklistEvent {

}
