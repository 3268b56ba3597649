package io.dunwell.command.invoice;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.command.account.Account;
import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.invoice.AddReference;
import io.dunwell.messages.invoice.AllocateCreditNote;
import io.dunwell.messages.invoice.AmendDueDate;
import io.dunwell.messages.invoice.ApplyCreditNote;
import io.dunwell.messages.invoice.CancelInvoice;
import io.dunwell.messages.invoice.ChargeInterest;
import io.dunwell.messages.invoice.Instalment;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.messages.invoice.PaymentReference;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.invoice.UnallocateCreditNote;
import io.dunwell.messages.payment.Allocation;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** Commands on one invoice or credit note. */
public final class InvoiceHandler {

	private final Ledger ledger;

	private final Credited credited;

	private final Documents documents;

	public InvoiceHandler(Ledger ledger, Credited credited) {
		this.ledger = ledger;
		this.credited = credited;
		this.documents = new Documents(ledger, credited);
	}

	@CommandHandler
	Done handle(RegisterInvoice command) {
		InvoiceRegistered registered = documents.decide(command, account(command.company(), command.account()));
		if (ledger.exists(registered.invoice())) {
			registerAgain(registered);
		}
		else {
			documents.register(registered);
		}
		documents.addReferences(registered, command.references());
		return Done.with(registered.invoice());
	}

	/**
	 * Only one that was cancelled: its number is free again for who says so; an import
	 * that is run again is not.
	 */
	private void registerAgain(InvoiceRegistered registered) {
		Loaded<Invoice> earlier = invoice(registered.invoice());
		if (!earlier.ask(Invoice::isCancelled)) {
			throw new Rejected(Refusal.DUPLICATE_INVOICE, registered.after().number());
		}
		earlier.tell(it -> it.registerAgain(registered));
	}

	/** Both sides state it: the principal, lest it be charged twice for the same days. */
	@CommandHandler
	Done handle(ChargeInterest command, MetaData metaData) {
		Loaded<Invoice> invoice = invoice(Ids.invoice(Ids.company(command.company()), command.invoice()));
		LocalDate until = command.until() == null ? today(invoice, metaData) : command.until();
		RegisterInvoice interest = invoice.ask(it -> it.interest().document(command, until));
		InvoiceRegistered registered = Invoice.register(interest, account(interest.company(), interest.account()));
		if (ledger.exists(registered.invoice())) {
			throw new Rejected(Refusal.DUPLICATE_INVOICE, registered.after().number());
		}
		invoice.tell(it -> it.interest().charge(registered, until));
		documents.register(registered);
		return Done.with(registered.invoice());
	}

	@CommandHandler
	Done handle(AddReference command, MetaData metaData) {
		Loaded<Invoice> invoice = invoice(Ids.invoice(Ids.company(command.company()), command.invoice()));
		PaymentReference reference = CheckDigits.check(command.reference());
		LocalDate today = today(invoice, metaData);
		invoice.tell(it -> it.quoted().add(reference, today));
		return Done.with(invoice.ask(Invoice::id));
	}

	@CommandHandler
	Done handle(CancelInvoice command, MetaData metaData) {
		Loaded<Invoice> invoice = invoice(Ids.invoice(Ids.company(command.company()), command.invoice()));
		LocalDate today = today(invoice, metaData);
		invoice.tell(it -> it.cancel(command.reason(), today));
		credited.on(invoice, today);
		return Done.with(invoice.ask(Invoice::id));
	}

	@CommandHandler
	Done handle(AmendDueDate command, MetaData metaData) {
		Loaded<Invoice> invoice = invoice(Ids.invoice(Ids.company(command.company()), command.invoice()));
		LocalDate from = command.from() == null ? today(invoice, metaData) : command.from();
		List<Instalment> instalments = instalments(command, invoice.ask(Invoice::standing));
		invoice.tell(it -> it.amend(instalments, command.reason(), from));
		return Done.with(invoice.ask(Invoice::id));
	}

	/** A due date alone is enough where there is one. */
	private static List<Instalment> instalments(AmendDueDate command, OpenAmount standing) {
		if (command.instalments() != null && !command.instalments().isEmpty()) {
			return command.instalments();
		}
		if (standing.instalments().size() > 1) {
			throw new Rejected(Refusal.MISSING_FIELD, "instalments");
		}
		if (command.due() == null) {
			throw new Rejected(Refusal.MISSING_FIELD, "due");
		}
		return List.of(new Instalment(command.due(), standing.total()));
	}

	@CommandHandler
	Done handle(ApplyCreditNote command) {
		Account.Facts account = account(command.company(), command.account());
		if (ledger.exists(Ids.creditNote(account.company(), command.number()))) {
			throw new Rejected(Refusal.DUPLICATE_CREDIT_NOTE, command.number());
		}
		return Done.with(documents.credit(command, account));
	}

	@CommandHandler
	Done handle(AllocateCreditNote command) {
		if (command.allocations().isEmpty()) {
			throw new Rejected(Refusal.NO_LINES);
		}
		String company = Ids.company(command.company());
		String id = Ids.creditNote(company, command.creditNote());
		List<Allocation> allocations = Allocations.inOrder(company, command.allocations());
		Loaded<CreditNote> creditNote = ledger.load(CreditNote.class, id, Refusal.UNKNOWN_CREDIT_NOTE);
		allocations.forEach(allocation -> documents.allocate(creditNote, allocation));
		return Done.with(id);
	}

	/** A correction: it never belonged there, so the invoice was open all along. */
	@CommandHandler
	Done handle(UnallocateCreditNote command) {
		String company = Ids.company(command.company());
		String id = Ids.creditNote(company, command.creditNote());
		String reason = command.reason() == null ? "unallocated" : command.reason();
		Loaded<CreditNote> creditNote = ledger.load(CreditNote.class, id, Refusal.UNKNOWN_CREDIT_NOTE);
		documents.unallocate(creditNote, Ids.invoice(company, command.invoice()), reason);
		return Done.with(id);
	}

	private Loaded<Invoice> invoice(String id) {
		return ledger.load(Invoice.class, id, Refusal.UNKNOWN_INVOICE);
	}

	private LocalDate today(Loaded<Invoice> invoice, MetaData metaData) {
		return ledger.load(Account.class, invoice.ask(Invoice::account), Refusal.UNKNOWN_ACCOUNT)
			.ask(Account::facts)
			.today(Act.of(metaData));
	}

	private Account.Facts account(@Nullable String company, String account) {
		return ledger
			.load(Account.class, Ids.within(Ids.company(company), Ids.account(Ids.company(company), account)),
					Refusal.UNKNOWN_ACCOUNT)
			.ask(Account::facts);
	}

}
