package io.dunwell.command.day;

import java.util.List;

import io.dunwell.command.account.Account;
import io.dunwell.command.ladder.Chasing;
import io.dunwell.command.ladder.Policies;
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

	private final Chasing chasing;

	public CaseHandler(Ledger ledger, Policies policies) {
		this.ledger = ledger;
		this.chasing = new Chasing(ledger, policies);
		this.judging = new Judging(ledger);
	}

	@CommandHandler
	Done handle(WorkCase command) {
		Account.Facts account = ledger
			.load(Account.class, Ids.account(Ids.company(command.company()), command.account()),
					Refusal.UNKNOWN_ACCOUNT)
			.ask(Account::facts);
		judging.matured(command.promises(), account.id(), command.date());
		List<String> invoices = command.invoices();
		if (invoices != null && !invoices.isEmpty()) {
			chasing.work(account, invoices, command.date());
		}
		return Done.with(account.id());
	}

}
