package io.dunwell.command.invoice;

import java.time.LocalDate;
import java.util.List;
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
import io.dunwell.messages.invoice.PaymentReference;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.payment.Allocation;
import org.jspecify.annotations.Nullable;

/** How invoices and credit notes go into the ledger, one at a time or in a batch. */
final class Documents {

	private final Ledger ledger;

	private final Credited credited;

	Documents(Ledger ledger, Credited credited) {
		this.ledger = ledger;
		this.credited = credited;
	}

	/**
	 * Decides what is registered; what a fee or interest is about is of the same account.
	 * @throws Rejected {@code unknown-invoice}, {@code invoice-of-other-account},
	 * {@code wrong-check-digits}, and as {@link Invoice#register}
	 */
	InvoiceRegistered decide(RegisterInvoice command, Account.Facts account) {
		InvoiceRegistered registered = Invoice.register(command, account);
		if (command.references() != null) {
			command.references().forEach(CheckDigits::check);
		}
		if (registered.principal() != null) {
			ownInvoice(registered.principal(), account.id());
		}
		return registered;
	}

	void register(InvoiceRegistered registered) {
		ledger.create(Invoice.class, () -> new Invoice(registered));
	}

	/** What payers may quote for what was just registered. */
	void addReferences(InvoiceRegistered registered, @Nullable List<PaymentReference> references) {
		if (references != null && !references.isEmpty()) {
			Ledger.Loaded<Invoice> invoice = ledger.load(Invoice.class, registered.invoice(), Refusal.UNKNOWN_INVOICE);
			references.stream()
				.map(CheckDigits::check)
				.forEach(one -> invoice.tell(it -> it.quoted().add(one, registered.after().issued())));
		}
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

	/**
	 * Applies what was unapplied of a credit note to an invoice of its account; both
	 * sides state it.
	 * @throws Rejected {@code unknown-invoice}, {@code invoice-of-other-account},
	 * {@code more-than-unapplied-credit}, {@code more-than-open}, {@code other-currency},
	 * {@code amount-not-positive}, {@code invoice-cancelled}
	 */
	void allocate(Ledger.Loaded<CreditNote> creditNote, Allocation allocation) {
		Ledger.Loaded<Invoice> invoice = ownInvoice(allocation.invoice(), creditNote.ask(CreditNote::account));
		Money amount = allocation.amount();
		LocalDate issued = creditNote.ask(CreditNote::issued);
		if (allocation.bankFee() != null) {
			throw new Rejected(Refusal.INVALID_FIELD, "bankFee", allocation.bankFee());
		}
		invoice.tell(it -> it.checkCash(amount));
		creditNote.tell(it -> it.allocate(allocation.invoice(), amount));
		invoice.tell(it -> it.applyCredit(creditNote.ask(CreditNote::id), amount, issued));
		credited.on(invoice, issued);
	}

	/**
	 * Opens again what a credit note had settled on an invoice.
	 * @throws Rejected {@code unknown-invoice}, {@code credit-not-allocated}
	 */
	void unallocate(Ledger.Loaded<CreditNote> creditNote, String invoiceId, String reason) {
		Ledger.Loaded<Invoice> invoice = ledger.load(Invoice.class, invoiceId, Refusal.UNKNOWN_INVOICE);
		Money part = creditNote.ask(it -> it.givenTo(invoiceId));
		LocalDate issued = creditNote.ask(CreditNote::issued);
		creditNote.tell(it -> it.unallocate(invoiceId, reason));
		invoice.tell(it -> it.unapplyCredit(creditNote.ask(CreditNote::id), part, reason, issued));
		credited.on(invoice, issued);
	}

	private Optional<Ledger.Loaded<Invoice>> invoice(@Nullable String asked, Account.Facts account) {
		if (asked == null || asked.isBlank()) {
			return Optional.empty();
		}
		return Optional.of(ownInvoice(Ids.invoice(account.company(), asked), account.id()));
	}

	private Ledger.Loaded<Invoice> ownInvoice(String id, String account) {
		Ledger.Loaded<Invoice> invoice = ledger.load(Invoice.class, id, Refusal.UNKNOWN_INVOICE);
		if (!invoice.ask(Invoice::account).equals(account)) {
			throw new Rejected(Refusal.INVOICE_OF_OTHER_ACCOUNT, Ids.keyOf(id), Ids.keyOf(account));
		}
		return invoice;
	}

}
