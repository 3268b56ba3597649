package io.dunwell.messages.account;

import io.dunwell.messages.Query;

/**
 * Asks how an account stands today together with its parent and that one's other
 * children, or with its own children; answered with {@code unknown-account} when there is
 * none. Language is BCP 47.
 */
public record FindFamily(String company, String account, String language) implements Query<FamilyStanding> {

}
