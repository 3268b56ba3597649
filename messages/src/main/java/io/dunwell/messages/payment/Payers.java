package io.dunwell.messages.payment;

import java.util.List;

import io.dunwell.messages.invoice.InvoiceMatches.InvoiceMatch;
import org.jspecify.annotations.Nullable;

/**
 * The accounts that pay.
 */
public record Payers(List<Payer> payers) {

	/**
	 * An account that pays, and what it and those it pays for owe.
	 *
	 * @param name the payer's that was asked for; null when the account itself was
	 * @param account its id
	 * @param certainty how surely it is the one that pays, 0 to 100
	 * @param oldestFirst whether its cash goes to the oldest invoice when nothing else
	 * tells
	 */
	public record Payer(@Nullable String name, String account, int certainty, boolean oldestFirst,
			List<InvoiceMatch> owed) {

	}

}
