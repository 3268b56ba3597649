package io.dunwell.messages.copy;

import org.jspecify.annotations.Nullable;

/**
 * Where a copy of an invoice goes.
 *
 * @param account code
 * @param name of the account; null once it is erased
 * @param email of who pays the invoices
 */
public record InvoiceCopy(String account, @Nullable String name, String invoice, String email) {

}
