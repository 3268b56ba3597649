package io.dunwell.messages.ladder;

import java.time.LocalDate;

import io.dunwell.messages.LogicalName;
import org.jspecify.annotations.Nullable;

/**
 * A company chases by a ladder.
 *
 * @param version counted per name, from 1
 * @param from the first day on which it is in force
 * @param lead on how many days before an invoice falls due a step may be due at the
 * earliest; null where steps are counted from the day it was issued
 * @param policy YAML
 */
@LogicalName("ladder-adopted")
public record LadderAdopted(String company, String name, int version, LocalDate from, @Nullable Integer lead,
		String policy) implements LadderEvent {

}
