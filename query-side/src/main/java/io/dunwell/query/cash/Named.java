package io.dunwell.query.cash;

import io.dunwell.messages.invoice.InvoiceMatches.InvoiceMatch;
import io.dunwell.messages.payment.Match;

/**
 * An invoice that a receipt names, and how surely.
 */
record Named(InvoiceMatch invoice, Match match) {

	/**
	 * Below this a match is for a human to decide (domain.md, cash application order).
	 */
	static final int THRESHOLD = 80;

	static Named inFile(InvoiceMatch invoice) {
		return new Named(invoice, new Match("named-in-file", 100));
	}

	/** The payment reference we printed on it. */
	static Named byReference(InvoiceMatch invoice) {
		return new Named(invoice, new Match("structured-reference", 100));
	}

	/** Its number, where the bank has a field for references. */
	static Named byNumberAsReference(InvoiceMatch invoice) {
		return new Named(invoice, new Match("structured-reference", 95));
	}

	/** Its number, as may be, between the check digits of an OCR number. */
	static Named byNumberWithinReference(InvoiceMatch invoice) {
		return new Named(invoice, new Match("structured-reference", 70));
	}

	/** The payment reference we printed on it, within free text. */
	static Named byReferenceInText(InvoiceMatch invoice, boolean weak) {
		return new Named(invoice, new Match("structured-reference", weak ? 60 : 90));
	}

	static Named byNumberInText(InvoiceMatch invoice, boolean weak) {
		return new Named(invoice, new Match("invoice-number", weak ? 60 : 90));
	}

	/** Weak by itself, but together with others exactly what was paid. */
	Named confirmedByAmount() {
		return isSure() ? this : new Named(invoice, new Match(match.reason(), 85));
	}

	boolean isSure() {
		return match.confidence() >= THRESHOLD;
	}

}
