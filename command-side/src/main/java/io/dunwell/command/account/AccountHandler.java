package io.dunwell.command.account;

import java.time.LocalDate;

import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.AssignSalesperson;
import io.dunwell.messages.account.ContactDetailsSet;
import io.dunwell.messages.account.OpenAccount;
import io.dunwell.messages.account.SetCashPolicy;
import io.dunwell.messages.account.SetContactDetails;
import io.dunwell.messages.account.SetParent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

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
		NewAccount account = opening.decide(command);
		if (ledger.exists(account.id())) {
			throw new Rejected(Refusal.DUPLICATE_ACCOUNT, Ids.keyOf(account.id()));
		}
		Act act = Act.of(metaData);
		ledger.create(Account.class, () -> new Account(account, act));
		families.link(account.id(), command.parent(), act);
		return Done.with(account.id());
	}

	@CommandHandler
	Done handle(SetContactDetails command, MetaData metaData) {
		Loaded<Account> account = account(command.company(), command.account());
		Account.Facts facts = account.ask(Account::facts);
		ContactDetailsSet reach = Reach.decide(facts.id(), command.contact());
		account.tell(it -> it.reach(reach, facts.today(Act.of(metaData))));
		return Done.with(facts.id());
	}

	@CommandHandler
	Done handle(AssignSalesperson command, MetaData metaData) {
		Loaded<Account> account = account(command.company(), command.account());
		LocalDate today = account.ask(Account::facts).today(Act.of(metaData));
		boolean changed = account.ask(it -> it.sellBy(Opening.handle(command.salesperson()), today));
		return new Done(account.ask(Account::facts).id(), !changed);
	}

	@CommandHandler
	Done handle(SetCashPolicy command, MetaData metaData) {
		Loaded<Account> account = account(command.company(), command.account());
		LocalDate today = account.ask(Account::facts).today(Act.of(metaData));
		boolean changed = account.ask(it -> it.setCashPolicy(command.oldestFirst(), today));
		return new Done(account.ask(Account::facts).id(), !changed);
	}

	@CommandHandler
	Done handle(SetParent command, MetaData metaData) {
		String account = Ids.account(Ids.company(command.company()), command.account());
		return new Done(account, !families.link(account, command.parent(), Act.of(metaData)));
	}

	private Loaded<Account> account(@Nullable String asked, String code) {
		String company = Ids.company(asked);
		return ledger.load(Account.class, Ids.within(company, Ids.account(company, code)), Refusal.UNKNOWN_ACCOUNT);
	}

}
