package io.dunwell.query.imports;

import java.util.HashMap;
import java.util.Map;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.invoice.ApplyCreditNote;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.invoice.Row;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that one file gives to two documents. The ledger takes the first and calls the
 * second a duplicate, which is no loss as long as both say the same.
 */
final class RepeatedNumbers {

	private final Map<String, Seen> seen = new HashMap<>();

	/** What of a document must be the same again: of a file of 50,000 this is kept. */
	private record Seen(Place place, String account, Money amount) {

	}

	/**
	 * What to tell of a row, if its number stood before with another account or amount.
	 */
	@Nullable Finding check(Place place, Row row) {
		RegisterInvoice invoice = row.invoice();
		ApplyCreditNote note = row.creditNote();
		if (invoice != null) {
			return check(Ids.invoice(Ids.company(invoice.company()), invoice.number()), invoice.number(),
					new Seen(place, invoice.account(), invoice.amount()));
		}
		return note == null ? null : check(Ids.creditNote(Ids.company(note.company()), note.number()), note.number(),
				new Seen(place, note.account(), note.amount()));
	}

	private @Nullable Finding check(String id, String number, Seen now) {
		Seen before = seen.putIfAbsent(id, now);
		boolean same = before == null
				|| (before.account().equals(now.account()) && before.amount().equals(now.amount()));
		return same ? null : Finding.of(now.place(), ImportCode.NUMBER_REPEATED, number, before.place().at());
	}

}
