package io.dunwell.messages.day;

import java.time.LocalDate;

import io.dunwell.messages.LogicalName;

/**
 * A collection day began: what the log says up to its position is what it works on.
 */
@LogicalName("collection-day-opened")
public record DayOpened(String day, String company, LocalDate date, long position) implements DayEvent {

}
