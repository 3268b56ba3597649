package io.dunwell.messages.invoice;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import io.dunwell.messages.OfAccount;

/**
 * A payment was used up and left some of an invoice open that it had begun to settle: the
 * customer may contest it. A person says whether they do; until then nothing is disputed.
 * It takes the place of an earlier proposal on the invoice.
 */
@LogicalName("dispute-proposed")
public record DisputeProposed(String invoice, String account, String payment,
		Money amount) implements InvoiceEvent, OfAccount {

}
