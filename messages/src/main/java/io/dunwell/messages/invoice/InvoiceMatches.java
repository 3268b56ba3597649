package io.dunwell.messages.invoice;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * Invoices that carry a number or reference asked for.
 */
public record InvoiceMatches(List<InvoiceMatch> matches) {

	/**
	 * One invoice: its id, the account's id and what is open.
	 *
	 * @param parent id of the account that pays for that one, too
	 */
	public record InvoiceMatch(String invoice, String number, String account, @Nullable String reference, LocalDate due,
			Money open, @Nullable String parent) {

		/** One of an account that pays for itself alone. */
		public InvoiceMatch(String invoice, String number, String account, @Nullable String reference, LocalDate due,
				Money open) {
			this(invoice, number, account, reference, due, open, null);
		}

	}

}
