package io.dunwell.messages.account;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.OfAccount;

/**
 * Where an account's cash goes that names no invoice: to the oldest first, or nowhere
 * until a person decides.
 */
@LogicalName("cash-policy-set")
public record CashPolicySet(String account, boolean oldestFirst) implements AccountEvent, OfAccount {

}
