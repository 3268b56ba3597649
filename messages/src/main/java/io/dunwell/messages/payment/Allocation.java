package io.dunwell.messages.payment;

import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * Cash that goes to an invoice (its number or id), and why; no match means by hand.
 *
 * @param bankFee what the payer's bank kept of it: it is written off the invoice, within
 * what policy allows
 */
public record Allocation(String invoice, Money amount, @Nullable Match match, @Nullable Money bankFee) {

	public Allocation(String invoice, Money amount, @Nullable Match match) {
		this(invoice, amount, match, null);
	}

	/** The same to an invoice by another name. */
	public Allocation to(String sameInvoice) {
		return new Allocation(sameInvoice, amount, match, bankFee);
	}

}
