package io.dunwell.messages.account;

import io.dunwell.messages.Query;

/**
 * Asks how one account stands today; answered with {@code unknown-account} when there is
 * none. Language is BCP 47, for the texts in the answer.
 */
public record FindAccount(String company, String account, String language) implements Query<AccountStanding> {

}
