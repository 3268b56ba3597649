package io.dunwell.messages.worklist;

import io.dunwell.messages.Query;

/**
 * Asks which accounts a collector should work now, in order. Texts come in the language
 * (BCP 47).
 */
public record ListWorklist(String company, String collector, String language, int limit) implements Query<Worklist> {

}
