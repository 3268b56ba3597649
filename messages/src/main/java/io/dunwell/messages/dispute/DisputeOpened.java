package io.dunwell.messages.dispute;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import io.dunwell.messages.OfAccount;
import io.dunwell.messages.Personal;

/**
 * A customer contests an amount of an invoice.
 */
@LogicalName("dispute-opened")
public record DisputeOpened(String dispute, String account, String company, String invoice, Money amount, String reason,
		Personal note) implements DisputeEvent, OfAccount {

}
