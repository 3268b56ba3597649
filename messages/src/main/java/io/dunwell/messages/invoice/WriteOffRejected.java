package io.dunwell.messages.invoice;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import io.dunwell.messages.OfAccount;

/**
 * A write-off that waited will not be made.
 */
@LogicalName("write-off-rejected")
public record WriteOffRejected(String invoice, String account, String writeOff, Money amount,
		String reason) implements InvoiceEvent, OfAccount {

}
