package io.dunwell.command.contact;

import java.time.Instant;

import io.dunwell.command.account.Account;
import io.dunwell.command.guard.Channels;
import io.dunwell.command.guard.Pack;
import io.dunwell.command.guard.Verdict;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.contact.ChannelVerdicts;
import io.dunwell.messages.contact.ContactVerdicts;
import io.dunwell.messages.contact.FindVerdicts;
import io.dunwell.messages.contact.ListVerdicts;
import org.axonframework.queryhandling.QueryHandler;

/**
 * Answers whether a customer may be contacted by the rules that the ledger itself goes
 * by: no other side has them.
 */
public final class VerdictAnswers {

	private final Ledger ledger;

	private final Guard guard;

	public VerdictAnswers(Ledger ledger, Guard guard) {
		this.ledger = ledger;
		this.guard = guard;
	}

	@QueryHandler
	ContactVerdicts handle(FindVerdicts query) {
		Account.Facts account = facts(query.account());
		Loaded<CollectionCase> one = CollectionCase.of(ledger, account.id());
		Pack pack = guard.pack(account, one, query.at());
		return new ContactVerdicts(pack.jurisdiction(), pack.from(), pack.confirmed(), account.zone().getId(),
				Channels.ALL.stream().map(channel -> verdict(account, one, channel, query.at())).toList(),
				pack.figures());
	}

	@QueryHandler
	ChannelVerdicts handle(ListVerdicts query) {
		return new ChannelVerdicts(query.accounts().stream().map(id -> {
			Account.Facts account = facts(id);
			return new ChannelVerdicts.OfAccount(id, account.zone().getId(),
					verdict(account, CollectionCase.of(ledger, id), query.channel(), query.at()));
		}).toList());
	}

	private Account.Facts facts(String account) {
		return ledger.load(Account.class, account, Refusal.UNKNOWN_ACCOUNT).ask(Account::facts);
	}

	private ContactVerdicts.Verdict verdict(Account.Facts account, Loaded<CollectionCase> one, String channel,
			Instant at) {
		Verdict verdict = guard.judge(account, one, channel, at);
		return new ContactVerdicts.Verdict(channel, verdict.isAllowed(), verdict.code(), verdict.arguments(),
				verdict.until(), one.ask(it -> it.overridden(channel, at)).orElse(null));
	}

}
