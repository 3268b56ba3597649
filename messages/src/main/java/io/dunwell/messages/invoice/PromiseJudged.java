package io.dunwell.messages.invoice;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import io.dunwell.messages.OfAccount;
import io.dunwell.messages.promise.Outcome;

/**
 * An invoice learned what became of a promise on it, which suspends nothing any more; or
 * what really became of an earlier one, while another may stand.
 *
 * @param paid what came on the invoice in time, at most what was promised
 */
@LogicalName("promise-judged")
public record PromiseJudged(String invoice, String account, String promise, Outcome outcome,
		Money paid) implements InvoiceEvent, OfAccount {

}
