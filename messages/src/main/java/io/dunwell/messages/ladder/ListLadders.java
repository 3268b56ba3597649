package io.dunwell.messages.ladder;

import java.time.LocalDate;

import io.dunwell.messages.Query;
import org.jspecify.annotations.Nullable;

/**
 * Asks for all versions of all ladders that a company adopted, the newest first.
 *
 * @param date on which those are in force that are said to be
 */
public record ListLadders(@Nullable String company, LocalDate date) implements Query<LadderVersions> {

}
