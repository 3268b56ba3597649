package io.dunwell.messages.day;

import java.time.LocalDate;

import io.dunwell.messages.LogicalName;

/**
 * All cases up to the cursor (an account's id) were worked.
 */
@LogicalName("collection-day-progressed")
public record DayProgressed(String day, String company, LocalDate date, String cursor, int worked) implements DayEvent {

}
