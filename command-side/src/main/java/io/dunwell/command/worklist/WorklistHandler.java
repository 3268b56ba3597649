package io.dunwell.command.worklist;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import io.dunwell.command.account.Account;
import io.dunwell.command.contact.CollectionCase;
import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Personal;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.worklist.AccountPinned;
import io.dunwell.messages.worklist.AccountReleased;
import io.dunwell.messages.worklist.AccountSkipped;
import io.dunwell.messages.worklist.AccountSnoozed;
import io.dunwell.messages.worklist.CancelCallback;
import io.dunwell.messages.worklist.PinAccount;
import io.dunwell.messages.worklist.PlanCallback;
import io.dunwell.messages.worklist.ReleaseAccount;
import io.dunwell.messages.worklist.ReleaseCallback;
import io.dunwell.messages.worklist.SkipAccount;
import io.dunwell.messages.worklist.SnoozeAccount;
import io.dunwell.messages.worklist.WorklistEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;

/** Commands on the order of work. The same said again changes nothing. */
public final class WorklistHandler {

	private final Ledger ledger;

	public WorklistHandler(Ledger ledger) {
		this.ledger = ledger;
	}

	@CommandHandler
	Done handle(SnoozeAccount command, MetaData metaData) {
		Account.Facts account = account(command.company(), command.account());
		LocalDate today = account.today(Act.of(metaData));
		checkNotPast(command.until(), today);
		return place(account, new AccountSnoozed(account.id(), command.until(), command.reason().strip()), today);
	}

	@CommandHandler
	Done handle(PinAccount command, MetaData metaData) {
		Account.Facts account = account(command.company(), command.account());
		LocalDate today = account.today(Act.of(metaData));
		checkNotPast(command.until(), today);
		return place(account, new AccountPinned(account.id(), command.until(), command.reason().strip()), today);
	}

	@CommandHandler
	Done handle(SkipAccount command, MetaData metaData) {
		Account.Facts account = account(command.company(), command.account());
		LocalDate today = account.today(Act.of(metaData));
		return place(account, new AccountSkipped(account.id(), today, command.reason().strip()), today);
	}

	@CommandHandler
	Done handle(ReleaseAccount command, MetaData metaData) {
		Account.Facts account = account(command.company(), command.account());
		return place(account, new AccountReleased(account.id()), account.today(Act.of(metaData)));
	}

	@CommandHandler
	Done handle(PlanCallback command, MetaData metaData) {
		Act act = Act.of(metaData);
		Account.Facts account = account(command.company(), command.account());
		LocalDate date = LocalDate.ofInstant(command.at(), account.zone());
		if (command.at().isBefore(act.recorded())) {
			throw new Rejected(Refusal.PAST_DATE, date, account.today(act));
		}
		Loaded<CollectionCase> one = CollectionCase.of(ledger, account.id());
		return one.ask(it -> it.planned(act.actor(), command.at()))
			.map(planned -> new Done(planned, true))
			.orElseGet(() -> Done.with(plan(one, act, command.at(), date, account, command.note())));
	}

	@CommandHandler
	Done handle(CancelCallback command, MetaData metaData) {
		Account.Facts account = accountOf(command.callback());
		CollectionCase.of(ledger, account.id())
			.tell(it -> it.cancelCallback(command.callback(), account.today(Act.of(metaData))));
		return Done.with(command.callback());
	}

	@CommandHandler
	Done handle(ReleaseCallback command, MetaData metaData) {
		Account.Facts account = accountOf(command.callback());
		boolean released = CollectionCase.of(ledger, account.id())
			.ask(it -> it.releaseCallback(command.callback(), account.today(Act.of(metaData))));
		return new Done(command.callback(), !released);
	}

	private static String plan(Loaded<CollectionCase> one, Act act, Instant at, LocalDate date, Account.Facts account,
			@Nullable String note) {
		return one
			.ask(it -> it.planCallback(act.actor(), at, date, new Personal(account.id(), note), account.today(act)));
	}

	private Done place(Account.Facts account, WorklistEvent event, LocalDate today) {
		boolean placed = CollectionCase.of(ledger, account.id()).ask(it -> it.place(event, today));
		return new Done(account.id(), !placed);
	}

	private static void checkNotPast(LocalDate until, LocalDate today) {
		if (until.isBefore(today)) {
			throw new Rejected(Refusal.PAST_DATE, until, today);
		}
	}

	private Account.Facts accountOf(String callback) {
		if (!callback.startsWith("callback:") || Ids.keyOf(callback).lastIndexOf(':') <= 0) {
			throw new Rejected(Refusal.UNKNOWN_CALLBACK, callback);
		}
		return load(Ids.accountOf(callback));
	}

	private Account.Facts account(@Nullable String company, String account) {
		return load(Ids.account(Ids.company(company), account));
	}

	private Account.Facts load(String id) {
		return ledger.load(Account.class, id, Refusal.UNKNOWN_ACCOUNT).ask(Account::facts);
	}

}
