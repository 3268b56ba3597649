package io.dunwell.messages.invoice;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import io.dunwell.messages.OfAccount;

/**
 * A contested part of an invoice is no longer contested.
 */
@LogicalName("dispute-released")
public record DisputeReleased(String invoice, String account, String dispute,
		Money amount) implements InvoiceEvent, OfAccount {

}
