package io.dunwell.command.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.dunwell.command.account.Account;
import io.dunwell.command.guard.Channels;
import io.dunwell.command.guard.Verdict;
import io.dunwell.command.invoice.Invoice;
import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.KnownValue;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Personal;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Role;
import io.dunwell.messages.Warning;
import io.dunwell.messages.contact.ContactOverridden;
import io.dunwell.messages.contact.LiftHold;
import io.dunwell.messages.contact.LogContact;
import io.dunwell.messages.contact.OverrideContact;
import io.dunwell.messages.contact.PlaceHold;
import io.dunwell.messages.contact.ResumeContact;
import io.dunwell.messages.contact.StopContact;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** Commands on contacts, holds and the contact policy. */
public final class ContactHandler {

	private static final KnownValue CHANNEL = new KnownValue("channel",
			List.of("phone", "e-mail", "letter", "sms", "chat", "visit", CollectionCase.NOTE));

	/** domain.md, Vocabulary: contact; or nothing was tried and something is noted. */
	private static final KnownValue OUTCOME = new KnownValue("outcome",
			List.of("right-party", "wrong-party", "no-answer", "message-left", CollectionCase.NOTE));

	/** Those that a customer can be kept from. */
	private static final KnownValue GUARDED = new KnownValue("channel", Channels.ALL);

	/** Those who may override the contact policy. */
	private static final Set<Role> DECIDE = Set.of(Role.LEAD, Role.CONTROLLER, Role.SYSTEM);

	private final Ledger ledger;

	private final Guard guard;

	public ContactHandler(Ledger ledger, Guard guard) {
		this.ledger = ledger;
		this.guard = guard;
	}

	/**
	 * What happened is a fact, and is never refused: where the contact policy had
	 * forbidden it, the fact and the answer say so.
	 */
	@CommandHandler
	Done handle(LogContact command, MetaData metaData) {
		String channel = CHANNEL.check(command.channel());
		String outcome = OUTCOME.check(command.outcome());
		Account.Facts account = account(Ids.account(Ids.company(command.company()), command.account()));
		Personal note = new Personal(account.id(), command.note());
		Act act = Act.of(metaData);
		Loaded<CollectionCase> one = caseOf(account);
		Warning warning = outcome.equals(CollectionCase.NOTE) || channel.equals(CollectionCase.NOTE) ? null
				: guard.after(account, one, channel, act.recorded(), true).warning();
		String breach = (warning != null) ? warning.code() : null;
		one.tell(it -> it.logContact(channel, outcome, note, breach, act.actor(), account.today(act)));
		return new Done(Ids.collectionCase(account.id()), false, warning);
	}

	@CommandHandler
	Done handle(StopContact command, MetaData metaData) {
		Account.Facts account = account(Ids.account(Ids.company(command.company()), command.account()));
		String channel = guarded(command.channel());
		Personal reason = new Personal(account.id(), command.reason().strip());
		LocalDate today = account.today(Act.of(metaData));
		boolean stopped = caseOf(account).ask(it -> it.stop(channel, reason, today));
		return new Done(account.id(), !stopped);
	}

	@CommandHandler
	Done handle(ResumeContact command, MetaData metaData) {
		Account.Facts account = account(Ids.account(Ids.company(command.company()), command.account()));
		String channel = guarded(command.channel());
		caseOf(account).tell(it -> it.resume(channel, account.today(Act.of(metaData))));
		return Done.with(account.id());
	}

	@CommandHandler
	Done handle(OverrideContact command, MetaData metaData) {
		Account.Facts account = account(Ids.account(Ids.company(command.company()), command.account()));
		String channel = GUARDED.check(command.channel());
		Act act = Act.of(metaData);
		LocalDate today = account.today(act);
		Loaded<CollectionCase> one = caseOf(account);
		Verdict verdict = guard.judge(account, one, channel, act.recorded());
		ContactOverridden event = new ContactOverridden(account.id(), channel,
				today.plusDays(1).atStartOfDay(account.zone()).toInstant(),
				new Personal(account.id(), command.reason().strip()));
		return new Done(account.id(), !one.ask(it -> it.override(event, verdict, today)));
	}

	private static @Nullable String guarded(@Nullable String channel) {
		return (channel == null || channel.isBlank()) ? null : GUARDED.check(channel);
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
			.tell(it -> it.liftHold(hold, DECIDE.contains(Role.valueOf(String.valueOf(metaData.get(Meta.ROLE)))),
					account.today(Act.of(metaData))));
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
