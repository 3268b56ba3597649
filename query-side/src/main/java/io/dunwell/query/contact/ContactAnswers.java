package io.dunwell.query.contact;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
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
import io.dunwell.messages.contact.ListMayCall;
import io.dunwell.messages.contact.ListVerdicts;
import io.dunwell.messages.contact.MayCall;
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

	/** A list is there even while the ledger is not. */
	@QueryHandler
	MayCall handle(ListMayCall query) {
		try {
			return mayCall(query);
		}
		catch (Rejected refused) {
			if (refused.refusal() != Refusal.UNCERTAIN) {
				throw refused;
			}
			return new MayCall(List.of());
		}
	}

	private MayCall mayCall(ListMayCall query) {
		String company = Ids.company(query.company());
		Instant now = deskClock.instant();
		Texts texts = Texts.in(query.language());
		List<String> ids = query.accounts().stream().map(code -> Ids.account(company, code)).toList();
		return new MayCall(ledger.get()
			.ask(new ListVerdicts(ids, ContactVerdicts.PHONE, now), Map.of(Meta.ACTOR, "desk"))
			.accounts()
			.stream()
			.map(one -> new MayCall.Customer(Ids.keyOf(one.account()), one.verdict().allowed(),
					new VerdictWords(texts, ZoneId.of(one.zone()), now).of(one.verdict())))
			.toList());
	}

}
