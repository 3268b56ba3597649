package io.dunwell.messages.contact;

import java.util.List;

import io.dunwell.messages.Query;

/**
 * Asks who of these may be called now, in a reader's language.
 *
 * @param accounts codes
 */
public record ListMayCall(String company, List<String> accounts, String language) implements Query<MayCall> {

}
