package io.dunwell.command.contact;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.command.account.Account;
import io.dunwell.command.invoice.Invoice;
import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.KnownValue;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Personal;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.contact.LiftHold;
import io.dunwell.messages.contact.LogContact;
import io.dunwell.messages.contact.PlaceHold;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** Commands on contacts and holds. */
public final class ContactHandler {

	private static final KnownValue CHANNEL = new KnownValue("channel",
			List.of("phone", "e-mail", "letter", "sms", "chat", "visit", CollectionCase.NOTE));

	/** domain.md, Vocabulary: contact; or nothing was tried and something is noted. */
	private static final KnownValue OUTCOME = new KnownValue("outcome",
			List.of("right-party", "wrong-party", "no-answer", "message-left", CollectionCase.NOTE));

	private final Ledger ledger;

	public ContactHandler(Ledger ledger) {
		this.ledger = ledger;
	}

	@CommandHandler
	Done handle(LogContact command, MetaData metaData) {
		String channel = CHANNEL.check(command.channel());
		String outcome = OUTCOME.check(command.outcome());
		Account.Facts account = account(Ids.account(Ids.company(command.company()), command.account()));
		Personal note = new Personal(account.id(), command.note());
		Act act = Act.of(metaData);
		caseOf(account).tell(it -> it.logContact(channel, outcome, note, act.actor(), account.today(act)));
		return Done.with(Ids.collectionCase(account.id()));
	}

	@CommandHandler
	Done handle(PlaceHold command, MetaData metaData) {
		String company = Ids.company(command.company());
		Account.Facts account = account(Ids.account(company, command.account()));
		LocalDate today = account.today(Act.of(metaData));
		if (command.until().isBefore(today)) {
			throw new Rejected(Refusal.PAST_DATE, command.until(), today);
		}
		String invoice = invoice(company, command.invoice(), account);
		return Done
			.with(caseOf(account).ask(it -> it.placeHold(invoice, command.reason().strip(), command.until(), today)));
	}

	@CommandHandler
	Done handle(LiftHold command, MetaData metaData) {
		String hold = command.hold();
		int ordinal = hold.lastIndexOf(':');
		if (!hold.startsWith("hold:") || ordinal <= Ids.companyOf(hold).length() + "hold:".length()) {
			throw new Rejected(Refusal.UNKNOWN_HOLD, hold);
		}
		Account.Facts account = account(Ids.account(Ids.companyOf(hold), Ids.keyOf(hold.substring(0, ordinal))));
		ledger.load(CollectionCase.class, Ids.collectionCase(account.id()), Refusal.UNKNOWN_HOLD)
			.tell(it -> it.liftHold(hold, account.today(Act.of(metaData))));
		return Done.with(hold);
	}

	private @Nullable String invoice(String company, @Nullable String number, Account.Facts account) {
		if (number == null || number.isBlank()) {
			return null;
		}
		String id = Ids.invoice(company, number);
		if (!ledger.load(Invoice.class, id, Refusal.UNKNOWN_INVOICE).ask(Invoice::account).equals(account.id())) {
			throw new Rejected(Refusal.INVOICE_OF_OTHER_ACCOUNT, number, Ids.keyOf(account.id()));
		}
		return id;
	}

	private Loaded<CollectionCase> caseOf(Account.Facts account) {
		return CollectionCase.of(ledger, account.id());
	}

	private Account.Facts account(String id) {
		return ledger.load(Account.class, id, Refusal.UNKNOWN_ACCOUNT).ask(Account::facts);
	}

}
