package io.dunwell.command.invoice;

import java.util.Optional;

import io.dunwell.command.account.Account;
import io.dunwell.command.unit.Ledger;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.invoice.ApplyCreditNote;
import io.dunwell.messages.invoice.CreditNoteIssued;
import io.dunwell.messages.invoice.InvoiceRegistered;
import org.jspecify.annotations.Nullable;

/** How invoices and credit notes go into the ledger, one at a time or in a batch. */
final class Documents {

	private final Ledger ledger;

	private final Credited credited;

	Documents(Ledger ledger, Credited credited) {
		this.ledger = ledger;
		this.credited = credited;
	}

	void register(InvoiceRegistered registered) {
		ledger.create(Invoice.class, () -> new Invoice(registered));
	}

	/**
	 * Applies a credit note as far as its invoice is open; the rest stays unapplied.
	 * @throws Rejected {@code unknown-invoice}, {@code invoice-of-other-account},
	 * {@code other-currency}, {@code amount-not-positive}
	 */
	String credit(ApplyCreditNote command, Account.Facts account) {
		Money amount = AmountIsPositive.check(command.amount());
		String id = Ids.creditNote(account.company(), command.number());
		Optional<Ledger.Loaded<Invoice>> invoice = invoice(command.invoice(), account);
		Money applied = invoice.map(one -> amount.min(one.ask(Invoice::standing).open()))
			.orElse(Money.zero(amount.currency()));
		invoice.filter(one -> applied.isPositive()).ifPresent(one -> {
			one.tell(it -> it.applyCredit(id, applied, command.issued()));
			credited.on(one, command.issued());
		});
		CreditNoteIssued issued = new CreditNoteIssued(id, account.id(), account.company(), Ids.keyOf(id),
				command.issued(), amount, invoice.map(one -> one.ask(Invoice::id)).orElse(null), amount.minus(applied));
		ledger.create(CreditNote.class, () -> new CreditNote(issued));
		return id;
	}

	private Optional<Ledger.Loaded<Invoice>> invoice(@Nullable String asked, Account.Facts account) {
		if (asked == null || asked.isBlank()) {
			return Optional.empty();
		}
		Ledger.Loaded<Invoice> invoice = ledger.load(Invoice.class, Ids.invoice(account.company(), asked),
				Refusal.UNKNOWN_INVOICE);
		if (!invoice.ask(Invoice::account).equals(account.id())) {
			throw new Rejected(Refusal.INVOICE_OF_OTHER_ACCOUNT, asked, Ids.keyOf(account.id()));
		}
		return Optional.of(invoice);
	}

}
