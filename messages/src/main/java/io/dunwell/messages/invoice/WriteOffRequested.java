package io.dunwell.messages.invoice;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import io.dunwell.messages.OfAccount;

/**
 * A write-off above the limit of who asked for it waits for another person.
 */
@LogicalName("write-off-requested")
public record WriteOffRequested(String invoice, String account, String writeOff, Money amount,
		String reason) implements InvoiceEvent, OfAccount {

}
