package io.dunwell.messages.account;

import io.dunwell.messages.Query;

/**
 * Asks which companies there are: one exists once an account is opened in it.
 */
public record ListCompanies() implements Query<Companies> {

}
