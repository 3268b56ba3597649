package io.dunwell.messages.ladder;

import io.dunwell.messages.Document;
import io.dunwell.messages.Query;
import org.jspecify.annotations.Nullable;

/**
 * Asks the ledger whether a ladder could be adopted, and what it says; refused with
 * {@code broken-policy}, naming line and reason, where it could not.
 *
 * @param policy YAML, the name of a ladder that ships or was adopted, or {@code name@2}
 * for a version of it
 */
public record CheckLadder(@Nullable String company, @Document String policy) implements Query<LadderVersions> {

}
