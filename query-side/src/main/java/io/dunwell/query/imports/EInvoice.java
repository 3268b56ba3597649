package io.dunwell.query.imports;

import java.time.LocalDate;
import java.util.Set;

import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.OpenAccount;
import io.dunwell.messages.invoice.ApplyCreditNote;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.invoice.Row;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger needs of an e-invoice, in whichever syntax of EN 16931 it came. A
 * negative invoice is a credit note.
 *
 * @param due null leaves it to the account's terms
 * @param terms whether it says anything of when to pay
 * @param credit whether it calls itself a credit note
 * @param currency of the document
 * @param payableCurrency of the payable amount
 * @param reference for the payment
 * @param preceding the invoice that is credited
 */
record EInvoice(String number, LocalDate issued, @Nullable LocalDate due, boolean terms, boolean credit,
		@Nullable String currency, String payableCurrency, InvoiceTotals totals, OpenAccount opening,
		@Nullable String reference, @Nullable String preceding) {

	// Credit notes among the invoice type codes of EN 16931 (UNTDID 1001).
	private static final Set<String> CREDIT_TYPES = Set.of("81", "83", "261", "262", "296", "308", "381", "396", "420",
			"458", "532");

	/** Whether a document with this type code of UNTDID 1001 is a credit note. */
	static boolean isCreditType(@Nullable String code) {
		return code != null && CREDIT_TYPES.contains(code);
	}

	/** Hands it over, after what is odd about it. */
	void handOver(Rows<Row> rows) {
		Place place = Place.document(number);
		try {
			if (number.isBlank()) {
				throw new Rejected(Refusal.MISSING_FIELD, "ID");
			}
			if (credit && totals.payable().signum() < 0) {
				rows.reject(Finding.of(place, ImportCode.NEGATIVE_CREDIT_NOTE));
				return;
			}
			rows.row(place, row(place, rows));
		}
		catch (Rejected rejected) {
			rows.reject(Finding.of(place, rejected));
		}
	}

	private Row row(Place place, Rows<Row> rows) {
		if (!payableCurrency.equals(currency)) {
			rows.warn(
					Finding.of(place, ImportCode.PAYABLE_IN_OTHER_CURRENCY, payableCurrency, String.valueOf(currency)));
		}
		totals.check(place, rows);
		Money payable = Money.of(totals.payable().toPlainString(), payableCurrency);
		if (credit || payable.minor() < 0) {
			return new Row(opening, null,
					new ApplyCreditNote(null, opening.account(), number, issued, Decimals.abs(payable), preceding));
		}
		return new Row(opening, new RegisterInvoice(null, opening.account(), number, issued, due(place, payable, rows),
				payable, reference, null), null);
	}

	private @Nullable LocalDate due(Place place, Money payable, Rows<Row> rows) {
		if (due == null && !terms && payable.isPositive()) {
			rows.warn(Finding.of(place, ImportCode.DUE_DATE_MISSING, "BR-CO-25"));
		}
		if (due != null && due.isBefore(issued)) {
			// a document of its own right; the ledger counts from the day it was sent
			rows.warn(Finding.of(place, ImportCode.DUE_BEFORE_ISSUE, due, issued));
			return issued;
		}
		return due;
	}

}
