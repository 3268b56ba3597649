package io.dunwell.messages.contact;

import java.time.LocalDate;

import io.dunwell.messages.LogicalName;
import org.jspecify.annotations.Nullable;

/**
 * Chasing stops to the end of a date.
 */
@LogicalName("hold-placed")
public record HoldPlaced(String hold, String account, @Nullable String invoice, String reason,
		LocalDate until) implements ContactEvent {

}
