package io.dunwell.messages.invoice;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import io.dunwell.messages.OfAccount;

/**
 * Some of what was written off is open again: money comes after all, it was a mistake, or
 * the cash that had left the difference is gone.
 */
@LogicalName("write-off-recovered")
public record WriteOffRecovered(String invoice, String account, String writeOff, Money amount, String reason,
		OpenAmount after) implements InvoiceEvent, OfAccount {

}
