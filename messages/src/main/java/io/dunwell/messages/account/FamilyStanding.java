package io.dunwell.messages.account;

import java.util.List;

import io.dunwell.messages.account.AccountStanding.Balance;

/**
 * How accounts that belong together stand.
 *
 * @param together their balances added up, a sum for each currency
 * @param accounts each apart, the parent first, its children by their codes
 */
public record FamilyStanding(List<Balance> together, List<AccountStanding> accounts) {

}
