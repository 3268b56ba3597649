package io.dunwell.command.invoice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dunwell.command.account.Account;
import io.dunwell.command.account.Families;
import io.dunwell.command.account.NewAccount;
import io.dunwell.command.account.Opening;
import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Whole;
import io.dunwell.messages.BatchResult;
import io.dunwell.messages.BatchResult.Outcome;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.OpenAccount;
import io.dunwell.messages.invoice.ApplyCreditNote;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.invoice.RegisterInvoices;
import io.dunwell.messages.invoice.Row;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * Many invoices and credit notes in one unit of work: one look-up of what is known, one
 * commit.
 */
public final class InvoiceBatchHandler {

	private final Ledger ledger;

	private final Families families;

	private final Documents documents;

	private final Opening opening;

	public InvoiceBatchHandler(Ledger ledger, Credited credited, Opening opening) {
		this.ledger = ledger;
		this.families = new Families(ledger);
		this.documents = new Documents(ledger, credited);
		this.opening = opening;
	}

	@CommandHandler
	BatchResult handle(RegisterInvoices command, MetaData metaData) {
		Batch batch = new Batch(Act.of(metaData), known(command.rows()));
		List<Outcome> outcomes = new ArrayList<>();
		for (Row row : command.rows()) {
			outcomes.add(batch.outcome(row));
		}
		return new BatchResult(outcomes);
	}

	private Set<String> known(List<Row> rows) {
		Set<String> ids = new HashSet<>();
		for (Row row : rows) {
			if (row.opening() != null) {
				ids.add(Ids.account(Ids.company(row.opening().company()), row.opening().account()));
			}
			if (row.invoice() != null) {
				ids.add(Ids.invoice(Ids.company(row.invoice().company()), row.invoice().number()));
			}
			if (row.creditNote() != null) {
				ids.add(Ids.creditNote(Ids.company(row.creditNote().company()), row.creditNote().number()));
			}
		}
		return new HashSet<>(ledger.existing(ids));
	}

	/** What is known so far, rows of this batch included. */
	private final class Batch {

		private final Act act;

		private final Set<String> known;

		private final Map<String, Account.Facts> accounts = new HashMap<>();

		private Batch(Act act, Set<String> known) {
			this.act = act;
			this.known = known;
		}

		private Outcome outcome(Row row) {
			try {
				Whole.check(row);
				if (row.invoice() != null) {
					return invoice(row.opening(), row.invoice());
				}
				if (row.creditNote() != null) {
					return creditNote(row.opening(), row.creditNote());
				}
				if (row.opening() != null) {
					return account(row.opening());
				}
				throw new Rejected(Refusal.NO_LINES);
			}
			catch (Rejected rejected) {
				return Outcome.rejected(rejected);
			}
		}

		private Outcome account(OpenAccount command) {
			String id = Ids.account(Ids.company(command.company()), command.account());
			if (known.contains(id)) {
				return Outcome.duplicate(id);
			}
			NewAccount account = opening.decide(command);
			families.check(id, account.parent());
			open(account);
			return Outcome.accepted(id);
		}

		private Outcome invoice(@Nullable OpenAccount opener, RegisterInvoice command) {
			String id = Ids.invoice(Ids.company(command.company()), command.number());
			if (known.contains(id)) {
				return Outcome.duplicate(id);
			}
			Customer customer = customer(opener, command.company(), command.account());
			InvoiceRegistered registered = documents.decide(command, customer.facts());
			openIfNew(customer);
			documents.register(registered);
			documents.addReferences(registered, command.references());
			known.add(id);
			return Outcome.accepted(id);
		}

		private Outcome creditNote(@Nullable OpenAccount opener, ApplyCreditNote command) {
			String id = Ids.creditNote(Ids.company(command.company()), command.number());
			if (known.contains(id)) {
				return Outcome.duplicate(id);
			}
			AmountIsPositive.check(command.amount());
			Customer customer = customer(opener, command.company(), command.account());
			openIfNew(customer);
			documents.credit(command, customer.facts());
			known.add(id);
			return Outcome.accepted(id);
		}

		/**
		 * Who the row is for: decided, but not yet opened, so that a wrong row opens
		 * nothing.
		 */
		private Customer customer(@Nullable OpenAccount opener, @Nullable String company, String code) {
			String id = Ids.within(Ids.company(company), Ids.account(Ids.company(company), code));
			if (opener != null && !known.contains(id)) {
				NewAccount account = opening.decide(opener);
				families.check(id, account.parent());
				return new Customer(account.facts(), account);
			}
			Account.Facts facts = accounts.computeIfAbsent(id,
					one -> ledger.load(Account.class, one, Refusal.UNKNOWN_ACCOUNT).ask(Account::facts));
			return new Customer(facts, null);
		}

		private void openIfNew(Customer customer) {
			if (customer.toOpen() != null) {
				open(customer.toOpen());
			}
		}

		private void open(NewAccount account) {
			ledger.create(Account.class, () -> new Account(account, act));
			if (account.parent() != null) {
				families.link(account.id(), account.parent(), act);
			}
			known.add(account.id());
			accounts.put(account.id(), account.facts());
		}

	}

	private record Customer(Account.Facts facts, @Nullable NewAccount toOpen) {

	}

}
