package io.dunwell.messages.invoice;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.OfAccount;

/**
 * Interest that was charged is not owed: its document was cancelled, and those days of
 * the invoice may be charged again.
 *
 * @param document id of the other
 */
@LogicalName("interest-released")
public record InterestReleased(String invoice, String account, String document) implements InvoiceEvent, OfAccount {

}
