package io.dunwell.messages.invoice;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.OfAccount;
import org.jspecify.annotations.Nullable;

/**
 * An invoice is owed.
 */
@LogicalName("invoice-registered")
public record InvoiceRegistered(String invoice, String account, String company, @Nullable String reference,
		OpenAmount after) implements InvoiceEvent, OfAccount {

}
