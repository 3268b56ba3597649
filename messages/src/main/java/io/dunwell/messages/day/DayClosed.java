package io.dunwell.messages.day;

import java.time.LocalDate;

import io.dunwell.messages.LogicalName;

/**
 * Every case of the day was worked.
 */
@LogicalName("collection-day-closed")
public record DayClosed(String day, String company, LocalDate date, int worked) implements DayEvent {

}
