package io.dunwell.query.imports;

import java.time.LocalDate;

import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * Makes references that nobody promises to be unique (the payer's end-to-end id, what
 * banks write into MT940 and BAI2) good enough to know a receipt by: together with
 * booking day and amount, and numbered where one file still has the same twice, since two
 * rows of one statement are two movements.
 */
final class WeakReferences {

	private final Memo seen = new Memo();

	/** Null without a reference: the receipt is then known by its content. */
	@Nullable String of(@Nullable String account, @Nullable String reference, LocalDate booked, Money amount) {
		if (reference == null || reference.isBlank()) {
			return null;
		}
		String whole = reference.strip() + " " + booked + " " + amount;
		int nth = seen.count(account + "\n" + whole);
		return nth == 1 ? whole : whole + " " + nth;
	}

}
