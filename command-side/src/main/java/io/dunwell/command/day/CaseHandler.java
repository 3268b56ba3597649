package io.dunwell.command.day;

import io.dunwell.command.account.Account;
import io.dunwell.command.promise.Judging;
import io.dunwell.command.unit.Ledger;
import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.day.WorkCase;
import org.axonframework.commandhandling.CommandHandler;

/** What a collection day does on one account. */
public final class CaseHandler {

	private final Ledger ledger;

	private final Judging judging;

	public CaseHandler(Ledger ledger) {
		this.ledger = ledger;
		this.judging = new Judging(ledger);
	}

	@CommandHandler
	Done handle(WorkCase command) {
		String account = ledger
			.load(Account.class, Ids.account(Ids.company(command.company()), command.account()),
					Refusal.UNKNOWN_ACCOUNT)
			.ask(Account::facts)
			.id();
		judging.matured(command.promises(), account, command.date());
		return Done.with(account);
	}

}
