package io.dunwell.messages.aging;

import io.dunwell.messages.Query;

/**
 * Asks in which currencies the accounts of a company are kept.
 */
public record ListCurrencies(String company) implements Query<Currencies> {

}
