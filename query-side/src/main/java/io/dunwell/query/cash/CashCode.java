package io.dunwell.query.cash;

import java.util.Locale;

/**
 * Why cash stays unapplied, or what a person should look at. The code is stable and
 * kebab-case; the comment names the arguments of the sentence in their order.
 */
public enum CashCode {

	/** amount */
	NO_INVOICE_NAMED,
	/** amount */
	NO_INVOICE_FOUND,
	/** amount, invoice, currency of the invoice */
	INVOICE_IN_OTHER_CURRENCY,
	/** amount, invoices */
	INVOICE_ALREADY_PAID,
	/** amount, invoices that may be meant */
	WEAK_MATCH,
	/** amount, invoices of several accounts */
	SEVERAL_ACCOUNTS,
	/** amount left, amount of the payment, invoices */
	OVERPAID;

	/** The stable code, such as {@code overpaid}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
