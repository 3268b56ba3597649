package io.dunwell.messages.invoice;

import java.time.Instant;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import io.dunwell.messages.OfAccount;
import io.dunwell.messages.payment.Match;
import org.jspecify.annotations.Nullable;

/**
 * Cash of a payment settled part of an invoice.
 *
 * @param received when the payment was recorded; null in events of revision 1, of which
 * that is not known
 */
@LogicalName(value = "cash-applied", revision = 2)
public record CashApplied(String invoice, String account, String payment, Money amount, Match match, OpenAmount after,
		@Nullable Instant received) implements InvoiceEvent, OfAccount {

}
