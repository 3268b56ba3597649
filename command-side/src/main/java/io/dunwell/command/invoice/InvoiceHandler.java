package io.dunwell.command.invoice;

import io.dunwell.command.account.Account;
import io.dunwell.command.unit.Ledger;
import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.invoice.ApplyCreditNote;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.RegisterInvoice;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** Commands on one invoice or credit note. */
public final class InvoiceHandler {

	private final Ledger ledger;

	private final Documents documents;

	public InvoiceHandler(Ledger ledger, Credited credited) {
		this.ledger = ledger;
		this.documents = new Documents(ledger, credited);
	}

	@CommandHandler
	Done handle(RegisterInvoice command) {
		InvoiceRegistered registered = Invoice.register(command, account(command.company(), command.account()));
		if (ledger.exists(registered.invoice())) {
			throw new Rejected(Refusal.DUPLICATE_INVOICE, registered.after().number());
		}
		documents.register(registered);
		return Done.with(registered.invoice());
	}

	@CommandHandler
	Done handle(ApplyCreditNote command) {
		Account.Facts account = account(command.company(), command.account());
		if (ledger.exists(Ids.creditNote(account.company(), command.number()))) {
			throw new Rejected(Refusal.DUPLICATE_CREDIT_NOTE, command.number());
		}
		return Done.with(documents.credit(command, account));
	}

	private Account.Facts account(@Nullable String company, String account) {
		return ledger.load(Account.class, Ids.account(Ids.company(company), account), Refusal.UNKNOWN_ACCOUNT)
			.ask(Account::facts);
	}

}
