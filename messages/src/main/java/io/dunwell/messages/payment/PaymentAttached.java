package io.dunwell.messages.payment;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import io.dunwell.messages.OfAccount;

/**
 * A payment of an unknown payer turned out to be of this account, which gains what is
 * unapplied of it.
 */
@LogicalName("payment-attached")
public record PaymentAttached(String payment, String account, Money unapplied) implements PaymentEvent, OfAccount {

}
