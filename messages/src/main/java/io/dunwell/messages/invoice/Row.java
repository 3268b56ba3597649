package io.dunwell.messages.invoice;

import io.dunwell.messages.account.OpenAccount;
import org.jspecify.annotations.Nullable;

/**
 * One row of an import: an account to open if it is not known, then an invoice or a
 * credit note.
 */
public record Row(@Nullable OpenAccount opening, @Nullable RegisterInvoice invoice,
		@Nullable ApplyCreditNote creditNote) {

	/** The same with what names no company being of this one. */
	public Row of(String company) {
		return new Row(opening == null || opening.company() != null ? opening : opening.of(company),
				invoice == null || invoice.company() != null ? invoice : invoice.of(company),
				creditNote == null || creditNote.company() != null ? creditNote : creditNote.of(company));
	}

}
