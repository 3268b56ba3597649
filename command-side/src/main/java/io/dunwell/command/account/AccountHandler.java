package io.dunwell.command.account;

import java.time.LocalDate;

import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.AccountOpened;
import io.dunwell.messages.account.OpenAccount;
import io.dunwell.messages.account.SetCashPolicy;
import io.dunwell.messages.account.SetParent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;

/** Commands on accounts. */
public final class AccountHandler {

	private final Ledger ledger;

	private final Opening opening;

	private final Families families;

	public AccountHandler(Ledger ledger, Opening opening) {
		this.ledger = ledger;
		this.opening = opening;
		this.families = new Families(ledger);
	}

	@CommandHandler
	Done handle(OpenAccount command, MetaData metaData) {
		AccountOpened opened = opening.decide(command);
		if (ledger.exists(opened.account())) {
			throw new Rejected(Refusal.DUPLICATE_ACCOUNT, opened.code());
		}
		Act act = Act.of(metaData);
		ledger.create(Account.class, () -> new Account(opened, act));
		families.link(opened.account(), command.parent(), act);
		return Done.with(opened.account());
	}

	@CommandHandler
	Done handle(SetCashPolicy command, MetaData metaData) {
		String company = Ids.company(command.company());
		Loaded<Account> account = ledger.load(Account.class,
				Ids.within(company, Ids.account(company, command.account())), Refusal.UNKNOWN_ACCOUNT);
		LocalDate today = account.ask(Account::facts).today(Act.of(metaData));
		boolean changed = account.ask(it -> it.setCashPolicy(command.oldestFirst(), today));
		return new Done(account.ask(Account::facts).id(), !changed);
	}

	@CommandHandler
	Done handle(SetParent command, MetaData metaData) {
		String account = Ids.account(Ids.company(command.company()), command.account());
		return new Done(account, !families.link(account, command.parent(), Act.of(metaData)));
	}

}
