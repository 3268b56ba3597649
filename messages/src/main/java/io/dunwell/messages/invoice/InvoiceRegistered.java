package io.dunwell.messages.invoice;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.OfAccount;
import org.jspecify.annotations.Nullable;

/**
 * An invoice is owed.
 *
 * @param kind {@code fee} or {@code interest}; null for an invoice of goods or services,
 * as are all of revision 1
 * @param principal id of the invoice that a fee or interest is about
 */
@LogicalName(value = "invoice-registered", revision = 2)
public record InvoiceRegistered(String invoice, String account, String company, @Nullable String reference,
		OpenAmount after, @Nullable String kind, @Nullable String principal) implements InvoiceEvent, OfAccount {

	/** An invoice of goods or services. */
	public InvoiceRegistered(String invoice, String account, String company, @Nullable String reference,
			OpenAmount after) {
		this(invoice, account, company, reference, after, null, null);
	}

}
