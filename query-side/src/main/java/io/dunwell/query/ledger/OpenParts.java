package io.dunwell.query.ledger;

import java.util.ArrayList;
import java.util.List;

import io.dunwell.messages.Money;
import io.dunwell.messages.invoice.Instalment;

/**
 * Which parts of an invoice are open and when they fall due: cash goes to the oldest
 * instalment first, so what is open is the newest.
 */
public final class OpenParts {

	private OpenParts() {
	}

	/**
	 * The instalments with what is open of each, earliest first; those settled are left
	 * out.
	 */
	public static List<Instalment> of(List<Instalment> instalments, long open) {
		List<Instalment> parts = new ArrayList<>();
		long left = open;
		for (Instalment instalment : instalments.reversed()) {
			Money amount = instalment.amount();
			long part = Math.min(left, amount.minor());
			if (part > 0) {
				parts.addFirst(new Instalment(instalment.due(), new Money(part, amount.currency())));
				left -= part;
			}
		}
		return parts;
	}

}
