package io.dunwell.command.copy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import io.dunwell.command.account.Account;
import io.dunwell.command.contact.CollectionCase;
import io.dunwell.command.contact.Guard;
import io.dunwell.command.guard.Verdict;
import io.dunwell.command.invoice.Invoice;
import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Personal;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.copy.CopyAsked;
import io.dunwell.messages.copy.CopyEvent;
import io.dunwell.messages.copy.CopyFailed;
import io.dunwell.messages.copy.CopyMailed;
import io.dunwell.messages.copy.CopyTaken;
import io.dunwell.messages.copy.ReportCopy;
import io.dunwell.messages.copy.SendInvoiceCopy;
import io.dunwell.messages.copy.TakeCopy;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;

/** Commands on copies of invoices. */
public final class CopyHandler {

	private static final String EMAIL = "e-mail";

	private static final String STOPPED = "stopped";

	/**
	 * What keeps even an answer from a customer. The gap between contacts, the most of
	 * them, quiet hours and holds do not: who asks for a copy wants it now, and waiting
	 * for it is what keeps many from paying (contact policy: those rules protect from
	 * being pressed, not from being answered).
	 */
	private static final Set<String> LASTING = Set.of("insolvency", STOPPED);

	private final Ledger ledger;

	private final Guard guard;

	public CopyHandler(Ledger ledger, Guard guard) {
		this.ledger = ledger;
		this.guard = guard;
	}

	@CommandHandler
	Done handle(SendInvoiceCopy command, MetaData metaData) {
		String company = Ids.company(command.company());
		String invoice = Ids.within(company, Ids.invoice(company, command.invoice()));
		Account.Facts account = account(
				ledger.load(Invoice.class, invoice, Refusal.UNKNOWN_INVOICE).ask(Invoice::account));
		Loaded<CollectionCase> one = CollectionCase.of(ledger, account.id());
		Act act = Act.of(metaData);
		Verdict verdict = guard.judge(account, one, EMAIL, act.recorded());
		if (LASTING.contains(String.valueOf(verdict.code()))) {
			throw STOPPED.equals(verdict.code()) ? new Rejected(Refusal.CONTACT_STOPPED, EMAIL)
					: new Rejected(Refusal.INSOLVENT, verdict.arguments().toArray());
		}
		Optional<String> repeated = one.ask(it -> it.copies().repeated(invoice, act));
		if (repeated.isPresent()) {
			return new Done(repeated.get(), true);
		}
		LocalDate today = account.today(act);
		return Done.with(one.ask(it -> {
			CopyAsked asked = new CopyAsked(it.nextCopy(), account.id(), invoice);
			it.answer(EMAIL, new Personal(account.id(), Ids.keyOf(invoice)), today);
			it.state(asked, today);
			return asked.copy();
		}));
	}

	@CommandHandler
	Done handle(TakeCopy command, MetaData metaData) {
		CopyEvent latest = latest(command.copy());
		if (!(latest instanceof CopyAsked)) {
			return new Done(command.copy(), true);
		}
		state(new CopyTaken(latest.copy(), latest.account(), latest.invoice(), command.room()), metaData);
		return Done.with(command.copy());
	}

	/** What a server has taken may come back later; that it came back is said once. */
	@CommandHandler
	Done handle(ReportCopy command, MetaData metaData) {
		CopyEvent latest = latest(command.copy());
		String reason = command.reason();
		if (latest instanceof CopyFailed || (reason == null && latest instanceof CopyMailed)) {
			return new Done(command.copy(), true);
		}
		state((reason == null) ? new CopyMailed(latest.copy(), latest.account(), latest.invoice()) : new CopyFailed(
				latest.copy(), latest.account(), latest.invoice(), new Personal(latest.account(), reason.strip())),
				metaData);
		return Done.with(command.copy());
	}

	private void state(CopyEvent event, MetaData metaData) {
		LocalDate today = account(event.account()).today(Act.of(metaData));
		CollectionCase.of(ledger, event.account()).tell(it -> it.state(event, today));
	}

	private CopyEvent latest(String copy) {
		if (!copy.startsWith("copy:") || Ids.keyOf(copy).lastIndexOf(':') <= 0) {
			throw new Rejected(Refusal.UNKNOWN_COPY, copy);
		}
		Account.Facts account = account(Ids.accountOf(copy));
		return CollectionCase.of(ledger, account.id())
			.ask(it -> it.copies().latest(copy))
			.orElseThrow(() -> new Rejected(Refusal.UNKNOWN_COPY, Ids.keyOf(copy)));
	}

	private Account.Facts account(String id) {
		return ledger.load(Account.class, id, Refusal.UNKNOWN_ACCOUNT).ask(Account::facts);
	}

}
