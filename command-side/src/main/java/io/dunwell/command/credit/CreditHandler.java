package io.dunwell.command.credit;

import io.dunwell.command.account.Account;
import io.dunwell.command.contact.CollectionCase;
import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Ledger;
import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Personal;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Role;
import io.dunwell.messages.credit.CreditLifted;
import io.dunwell.messages.credit.CreditStopped;
import io.dunwell.messages.credit.LiftCredit;
import io.dunwell.messages.credit.StopCredit;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** Commands on credit stops; steps of the ladder stop credit as they are given. */
public final class CreditHandler {

	private final Ledger ledger;

	public CreditHandler(Ledger ledger) {
		this.ledger = ledger;
	}

	@CommandHandler
	Done handle(StopCredit command, MetaData metaData) {
		Account.Facts account = account(command.company(), command.account());
		CreditStopped event = new CreditStopped(account.id(), null,
				new Personal(account.id(), command.reason().strip()));
		boolean stopped = CollectionCase.of(ledger, account.id())
			.ask(it -> it.stopCredit(event, account.today(Act.of(metaData))));
		return new Done(account.id(), !stopped);
	}

	/** The desk lifts what is paid: its views say so, and what bounces is chased anew. */
	@CommandHandler
	Done handle(LiftCredit command, MetaData metaData) {
		Account.Facts account = account(command.company(), command.account());
		boolean byHand = !Role.SYSTEM.name().equals(metaData.get(Meta.ROLE));
		String reason = command.reason();
		if (byHand && (reason == null || reason.isBlank())) {
			throw new Rejected(Refusal.MISSING_FIELD, "reason");
		}
		CreditLifted event = new CreditLifted(account.id(), byHand,
				new Personal(account.id(), (byHand && reason != null) ? reason.strip() : null));
		CollectionCase.of(ledger, account.id()).tell(it -> it.liftCredit(event, account.today(Act.of(metaData))));
		return Done.with(account.id());
	}

	private Account.Facts account(@Nullable String asked, String code) {
		String company = Ids.company(asked);
		return ledger.load(Account.class, Ids.within(company, Ids.account(company, code)), Refusal.UNKNOWN_ACCOUNT)
			.ask(Account::facts);
	}

}
