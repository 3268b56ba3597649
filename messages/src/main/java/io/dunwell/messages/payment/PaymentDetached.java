package io.dunwell.messages.payment;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import io.dunwell.messages.OfAccount;

/**
 * A payment turned out not to be of this account, which loses what is unapplied of it;
 * the account that it is of is told of it next.
 *
 * @param to id of the other account
 */
@LogicalName("payment-detached")
public record PaymentDetached(String payment, String account, String to, String reason,
		Money unapplied) implements PaymentEvent, OfAccount {

}
