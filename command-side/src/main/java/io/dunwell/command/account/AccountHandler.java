package io.dunwell.command.account;

import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Ledger;
import io.dunwell.messages.Done;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.account.AccountOpened;
import io.dunwell.messages.account.OpenAccount;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;

/** Commands on accounts. */
public final class AccountHandler {

	private final Ledger ledger;

	private final Opening opening;

	public AccountHandler(Ledger ledger, Opening opening) {
		this.ledger = ledger;
		this.opening = opening;
	}

	@CommandHandler
	Done handle(OpenAccount command, MetaData metaData) {
		AccountOpened opened = opening.decide(command);
		if (ledger.exists(opened.account())) {
			throw new Rejected(Refusal.DUPLICATE_ACCOUNT, opened.code());
		}
		ledger.create(Account.class, () -> new Account(opened, Act.of(metaData)));
		return Done.with(opened.account());
	}

}
