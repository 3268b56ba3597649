package io.dunwell.command.invoice;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import io.dunwell.command.account.Account;
import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.invoice.ApproveWriteOff;
import io.dunwell.messages.invoice.RecoverWriteOff;
import io.dunwell.messages.invoice.RejectWriteOff;
import io.dunwell.messages.invoice.RequestWriteOff;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;

/**
 * Write-offs: up to the limit of who asks they are made at once, above it another person
 * decides (domain.md, Ledger rules and Roles).
 */
public final class WriteOffHandler {

	private final Ledger ledger;

	private final Credited credited;

	private final WriteOffPolicy policy;

	public WriteOffHandler(Ledger ledger, Credited credited, WriteOffPolicy policy) {
		this.ledger = ledger;
		this.credited = credited;
		this.policy = policy;
	}

	@CommandHandler
	Done handle(RequestWriteOff command, MetaData metaData) {
		Act act = Act.of(metaData);
		Money amount = AmountIsPositive.check(command.amount());
		Loaded<Invoice> invoice = ledger.load(Invoice.class,
				Ids.invoice(Ids.company(command.company()), command.invoice()), Refusal.UNKNOWN_INVOICE);
		Optional<String> repeated = invoice.ask(it -> it.writeOffs().repeatedBy(act, amount));
		if (repeated.isPresent()) {
			return new Done(repeated.get(), true);
		}
		LocalDate today = today(invoice, act);
		String id = invoice.ask(it -> it.writeOffs().next());
		String role = String.valueOf(metaData.get(Meta.ROLE)).toLowerCase(Locale.ROOT);
		if (policy.isWithinLimit(role, amount)) {
			invoice.tell(it -> it.writeOffs().make(id, amount, command.reason(), null, today));
			credited.on(invoice, today);
		}
		else {
			invoice.tell(it -> it.writeOffs().request(id, amount, command.reason(), today));
		}
		return Done.with(id);
	}

	@CommandHandler
	Done handle(ApproveWriteOff command, MetaData metaData) {
		Loaded<Invoice> invoice = invoice(command.writeOff());
		if (invoice.ask(it -> it.writeOffs().isMade(command.writeOff()))) {
			return new Done(command.writeOff(), true);
		}
		Act act = Act.of(metaData);
		WriteOffs.Asked asked = askedByAnother(invoice, command.writeOff(), act);
		LocalDate today = today(invoice, act);
		invoice.tell(it -> it.writeOffs().make(command.writeOff(), asked.amount(), asked.reason(), null, today));
		credited.on(invoice, today);
		return Done.with(command.writeOff());
	}

	@CommandHandler
	Done handle(RejectWriteOff command, MetaData metaData) {
		Act act = Act.of(metaData);
		Loaded<Invoice> invoice = invoice(command.writeOff());
		askedByAnother(invoice, command.writeOff(), act);
		LocalDate today = today(invoice, act);
		invoice.tell(it -> it.writeOffs().reject(command.writeOff(), command.reason(), today));
		return Done.with(command.writeOff());
	}

	@CommandHandler
	Done handle(RecoverWriteOff command, MetaData metaData) {
		Loaded<Invoice> invoice = invoice(command.writeOff());
		LocalDate today = today(invoice, Act.of(metaData));
		Money left = invoice.ask(it -> it.writeOffs().left(command.writeOff()));
		Money amount = command.amount() == null ? left : command.amount();
		invoice.tell(it -> it.writeOffs().recover(command.writeOff(), amount, command.reason(), today));
		credited.on(invoice, today);
		return Done.with(command.writeOff());
	}

	/** Nobody decides on their own request. */
	private static WriteOffs.Asked askedByAnother(Loaded<Invoice> invoice, String writeOff, Act act) {
		WriteOffs.Asked asked = invoice.ask(it -> it.writeOffs().waiting(writeOff));
		if (asked.by().actor().equals(act.actor())) {
			throw new Rejected(Refusal.OWN_REQUEST, Ids.keyOf(writeOff));
		}
		return asked;
	}

	private Loaded<Invoice> invoice(String writeOff) {
		return ledger.load(Invoice.class, Ids.invoiceOf(writeOff), Refusal.UNKNOWN_WRITE_OFF);
	}

	private LocalDate today(Loaded<Invoice> invoice, Act act) {
		return ledger.load(Account.class, invoice.ask(Invoice::account), Refusal.UNKNOWN_ACCOUNT)
			.ask(Account::facts)
			.today(act);
	}

}
