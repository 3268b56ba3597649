package io.dunwell.messages.invoice;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.OfAccount;

/**
 * Nobody need ask any more whether the customer contests what a payment left open.
 *
 * @param how {@code accepted} (a dispute was opened), {@code declined} or {@code lapsed}
 * (it was settled after all, or the payment is gone)
 */
@LogicalName("dispute-proposal-closed")
public record DisputeProposalClosed(String invoice, String account, String how) implements InvoiceEvent, OfAccount {

}
