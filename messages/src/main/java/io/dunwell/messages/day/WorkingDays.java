package io.dunwell.messages.day;

import java.time.LocalDate;
import java.util.List;

/**
 * Days on which a company works, in order: no weekend and no public or bank holiday of
 * its country.
 */
public record WorkingDays(List<LocalDate> days) {

}
