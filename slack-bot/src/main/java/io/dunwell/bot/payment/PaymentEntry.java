package io.dunwell.bot.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.dunwell.bot.payment.Applied.How;
import io.dunwell.bot.payment.Applied.Part;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.AccountStanding.InvoiceLine;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.RecordPayment;

/**
 * A receipt of cash as entered: by ids, amounts and dates, to be shown and filled in
 * again.
 *
 * @param date the day the cash was received
 */
record PaymentEntry(String account, Money amount, List<Part> parts, How how, LocalDate date) {

	/**
	 * @param occurrence among equal receipts of that day, from 1
	 */
	RecordPayment command(int occurrence) {
		return new RecordPayment(Ids.companyOf(this.account), RecordPayment.BY_HAND, null, this.date, this.amount,
				Ids.keyOf(this.account), null, null,
				this.parts.stream().map(part -> new Allocation(part.invoice(), part.amount(), null)).toList(), null,
				occurrence);
	}

	/** How the account stands without this: what it had paid is open again. */
	AccountStanding undone(AccountStanding standing) {
		Map<String, InvoiceLine> invoices = new LinkedHashMap<>();
		standing.invoices().forEach(invoice -> invoices.put(invoice.number(), invoice));
		for (Part part : this.parts) {
			InvoiceLine left = invoices.get(part.invoice());
			BigDecimal open = left == null ? part.amount().decimal() : left.open().add(part.amount().decimal());
			BigDecimal amount = left == null ? open : left.amount();
			LocalDate issued = left == null ? part.due() : left.issued();
			invoices.put(part.invoice(), new InvoiceLine(part.invoice(), issued, part.due(), amount, open,
					part.amount().currency(), "open", null));
		}
		return new AccountStanding(standing.company(), standing.account(), standing.name(), standing.collector(),
				standing.currency(), standing.country(), standing.language(), standing.timeZone(), standing.balances(),
				List.copyOf(invoices.values()), standing.promises(), standing.disputes(), standing.holds(),
				standing.place(), standing.callbacks(), standing.coming(), standing.parent(), standing.contact(),
				standing.salesperson(), standing.credit());
	}

	List<String> invoices() {
		return this.parts.stream().map(Part::invoice).toList();
	}

	Money unapplied() {
		return this.parts.stream().map(Part::amount).reduce(this.amount, Money::minus);
	}

}
