package io.dunwell.messages.invoice;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import io.dunwell.messages.OfAccount;

/**
 * An invoice learned that part of it is contested.
 */
@LogicalName("dispute-noted")
public record DisputeNoted(String invoice, String account, String dispute,
		Money amount) implements InvoiceEvent, OfAccount {

}
