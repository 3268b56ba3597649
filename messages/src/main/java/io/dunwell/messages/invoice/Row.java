package io.dunwell.messages.invoice;

import io.dunwell.messages.account.OpenAccount;
import org.jspecify.annotations.Nullable;

/**
 * One row of an import: an account to open if it is not known, then an invoice or a
 * credit note.
 */
public record Row(@Nullable OpenAccount opening, @Nullable RegisterInvoice invoice,
		@Nullable ApplyCreditNote creditNote) {

}
