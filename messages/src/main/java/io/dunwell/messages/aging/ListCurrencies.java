package io.dunwell.messages.aging;

import io.dunwell.messages.Query;

/**
 * Asks in which currencies anything was ever invoiced.
 */
public record ListCurrencies(String company) implements Query<Currencies> {

}
