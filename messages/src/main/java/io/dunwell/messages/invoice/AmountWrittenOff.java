package io.dunwell.messages.invoice;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import io.dunwell.messages.OfAccount;
import org.jspecify.annotations.Nullable;

/**
 * Some of an invoice was given up: within the limit of who asked, approved by another
 * person, or a small difference that a payment left.
 *
 * @param payment whose cash left the difference; null when a person asked
 */
@LogicalName("amount-written-off")
public record AmountWrittenOff(String invoice, String account, String writeOff, Money amount, String reason,
		@Nullable String payment, OpenAmount after) implements InvoiceEvent, OfAccount {

}
