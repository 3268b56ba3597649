package io.dunwell.query.imports;

import io.dunwell.messages.Ids;
import io.dunwell.messages.invoice.ApplyCreditNote;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.invoice.Row;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that one file gives to two documents. The ledger takes the first and calls the
 * second a duplicate, which is no loss as long as both say the same.
 */
final class RepeatedNumbers {

	/** Where a number stood first. */
	private final Memo lines = new Memo();

	/** The customer and amount it had there. */
	private final Memo contents = new Memo();

	/**
	 * What to tell of a row, if its number stood before with another account or amount.
	 */
	@Nullable Finding check(Place place, Row row) {
		RegisterInvoice invoice = row.invoice();
		ApplyCreditNote note = row.creditNote();
		if (invoice != null) {
			return check(place, Ids.invoice(Ids.company(invoice.company()), invoice.number()), invoice.number(),
					invoice.account() + "\n" + invoice.amount());
		}
		return note == null ? null : check(place, Ids.creditNote(Ids.company(note.company()), note.number()),
				note.number(), note.account() + "\n" + note.amount());
	}

	private @Nullable Finding check(Place place, String id, String number, String content) {
		long now = Memo.standingFor(content);
		long before = contents.putIfAbsent(id, now);
		long line = lines.putIfAbsent(id, Math.max(1, line(place)));
		return before == 0 || before == now ? null : Finding.of(place, ImportCode.NUMBER_REPEATED, number, line);
	}

	// Only tables have several documents.
	private static long line(Place place) {
		return place.at().matches("\\d{1,9}") ? Long.parseLong(place.at()) : 1;
	}

}
