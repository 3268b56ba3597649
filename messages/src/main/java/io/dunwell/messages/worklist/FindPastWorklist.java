package io.dunwell.messages.worklist;

import java.time.Instant;

import io.dunwell.messages.Query;

/**
 * Asks what {@link ListWorklist} would have answered at an instant in the past, rebuilt
 * from the log. Texts come in the language (BCP 47).
 */
public record FindPastWorklist(String company, String collector, Instant at, String language,
		int limit) implements Query<Worklist> {

}
