package io.dunwell.messages.day;

import io.dunwell.messages.Event;

/**
 * Facts on collection days.
 */
public sealed interface DayEvent extends Event permits DayOpened, DayProgressed, DayClosed {

}
