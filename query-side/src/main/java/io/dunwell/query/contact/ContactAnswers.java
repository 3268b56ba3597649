package io.dunwell.query.contact;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

import io.dunwell.log.service.Switchboard;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.contact.ContactAdvice;
import io.dunwell.messages.contact.ContactVerdicts;
import io.dunwell.messages.contact.FindContactAdvice;
import io.dunwell.messages.contact.FindVerdicts;
import io.dunwell.query.Texts;
import io.dunwell.query.ledger.AccountIndex;
import io.dunwell.query.ledger.AccountName;
import org.axonframework.queryhandling.QueryHandler;

/**
 * Answers questions about contacts. What is allowed, and why, is for the ledger to say.
 */
final class ContactAnswers {

	private final AccountIndex accounts;

	private final Supplier<Switchboard> ledger;

	private final Clock deskClock;

	ContactAnswers(AccountIndex accounts, Supplier<Switchboard> ledger, Clock deskClock) {
		this.accounts = accounts;
		this.ledger = ledger;
		this.deskClock = deskClock;
	}

	@QueryHandler
	ContactAdvice handle(FindContactAdvice query) {
		String id = Ids.account(Ids.company(query.company()), query.account());
		AccountName account = accounts.now().apply(id);
		if (account == null) {
			throw new Rejected(Refusal.UNKNOWN_ACCOUNT, query.account());
		}
		Instant now = deskClock.instant();
		ContactVerdicts verdicts = ledger.get().ask(new FindVerdicts(id, now), Map.of(Meta.ACTOR, "desk"));
		return new Advice(Texts.in(query.language()), verdicts, now).of(id, account.name().text());
	}

}
