package io.dunwell.command.invoice;

import java.time.LocalDate;

import io.dunwell.command.account.Account;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.ladder.NoticeCharge;

/**
 * Fees and interest that notices charge, as documents of their own beside the invoices
 * they are about.
 */
public final class Charges {

	private final Ledger ledger;

	private final Credited credited;

	private final InterestRates rates;

	public Charges(Ledger ledger, Credited credited, InterestRates rates) {
		this.ledger = ledger;
		this.credited = credited;
		this.rates = rates;
	}

	/** Interest on an invoice up to a day that was not charged yet. */
	public Money interest(String invoice, LocalDate until) {
		return invoice(invoice).ask(it -> it.interest().due(rates, until));
	}

	/** Whether a document of that number is owed already. */
	public boolean isCharged(Account.Facts account, String document) {
		String id = Ids.invoice(account.company(), document);
		return ledger.exists(id) && !invoice(id).ask(Invoice::isCancelled);
	}

	/**
	 * Charges what was not charged yet; the principal states interest, too, lest its days
	 * be charged twice.
	 * @param due of the document
	 */
	public void charge(Account.Facts account, NoticeCharge charge, LocalDate date, LocalDate due) {
		InvoiceRegistered document = Invoice.register(new RegisterInvoice(account.company(), account.id(),
				charge.document(), date, due, charge.amount(), null, null, charge.kind(), charge.principal(), null),
				account);
		if (charge.kind().equals(NoticeCharge.INTEREST)) {
			invoice(charge.principal()).tell(it -> it.interest().charge(document, date));
		}
		if (ledger.exists(document.invoice())) {
			invoice(document.invoice()).tell(it -> it.registerAgain(document));
		}
		else {
			ledger.create(Invoice.class, () -> new Invoice(document));
		}
	}

	/**
	 * Takes back what nobody has touched since.
	 * @return whether it was
	 */
	public boolean cancel(Account.Facts account, NoticeCharge charge, String reason, LocalDate today) {
		Loaded<Invoice> document = invoice(Ids.invoice(account.company(), charge.document()));
		if (!document.ask(Invoice::isUntouched)) {
			return false;
		}
		String id = document.ask(Invoice::id);
		document.tell(it -> it.cancel(reason, today));
		credited.on(document, today);
		if (charge.kind().equals(NoticeCharge.INTEREST)) {
			invoice(charge.principal()).tell(it -> it.interest().release(id, today));
		}
		return true;
	}

	private Loaded<Invoice> invoice(String id) {
		return ledger.load(Invoice.class, id, Refusal.UNKNOWN_INVOICE);
	}

}
