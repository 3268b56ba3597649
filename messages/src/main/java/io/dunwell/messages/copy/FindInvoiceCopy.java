package io.dunwell.messages.copy;

import io.dunwell.messages.Query;

/**
 * Asks where a copy of an invoice would go; refused with {@code no-document} or
 * {@code no-address} where it could not.
 *
 * @param invoice number
 */
public record FindInvoiceCopy(String company, String invoice) implements Query<InvoiceCopy> {

}
