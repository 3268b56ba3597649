package io.dunwell.command.promise;

import java.time.LocalDate;

import io.dunwell.command.invoice.AmountIsPositive;
import io.dunwell.command.invoice.Invoice;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.promise.PromiseLine;

/**
 * What may be promised on one invoice: some of what is open, on a day that is still to
 * come.
 */
final class PromisableLine {

	/** A promise beyond a year is a slip of the pen, not a plan. */
	private static final int FARTHEST_DAYS = 366;

	private PromisableLine() {
	}

	/**
	 * @param today where the customer is
	 * @throws Rejected {@code invoice-of-other-account}, {@code invoice-paid},
	 * {@code amount-not-positive}, {@code more-than-open}, {@code other-currency},
	 * {@code past-date}, {@code date-too-far}
	 */
	static void check(PromiseLine line, Invoice invoice, String account, LocalDate today) {
		String number = invoice.standing().number();
		if (!invoice.account().equals(account)) {
			throw new Rejected(Refusal.INVOICE_OF_OTHER_ACCOUNT, number, Ids.keyOf(account));
		}
		if (invoice.standing().open().isZero()) {
			throw new Rejected(Refusal.INVOICE_PAID, number);
		}
		if (AmountIsPositive.check(line.amount()).compareTo(invoice.standing().open()) > 0) {
			throw new Rejected(Refusal.MORE_THAN_OPEN, number, invoice.standing().open(), line.amount());
		}
		if (line.date().isBefore(today)) {
			throw new Rejected(Refusal.PAST_DATE, line.date(), today);
		}
		if (line.date().isAfter(today.plusDays(FARTHEST_DAYS))) {
			throw new Rejected(Refusal.DATE_TOO_FAR, line.date(), today.plusDays(FARTHEST_DAYS));
		}
	}

}
