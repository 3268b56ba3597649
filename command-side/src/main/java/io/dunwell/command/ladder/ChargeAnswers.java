package io.dunwell.command.ladder;

import java.util.List;
import java.util.Optional;

import io.dunwell.command.account.Account;
import io.dunwell.command.contact.CollectionCase;
import io.dunwell.command.contact.Notices.Waiting;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.ladder.FindNoticeCharges;
import io.dunwell.messages.ladder.NoticeCharges;
import org.axonframework.queryhandling.QueryHandler;

/**
 * Answers what a notice will charge, by the rules by which it is charged: what is printed
 * today is what is charged when it is posted today.
 */
public final class ChargeAnswers {

	private final Ledger ledger;

	private final Charging charging;

	public ChargeAnswers(Ledger ledger, Charging charging) {
		this.ledger = ledger;
		this.charging = charging;
	}

	@QueryHandler
	NoticeCharges handle(FindNoticeCharges query) {
		Account.Facts account = ledger.load(Account.class, Ids.accountOf(query.notice()), Refusal.UNKNOWN_ACCOUNT)
			.ask(Account::facts);
		Loaded<CollectionCase> one = CollectionCase.of(ledger, account.id());
		Optional<Waiting> waiting = one.ask(it -> it.notices().waiting(query.notice()));
		return new NoticeCharges(waiting
			.map(notice -> charging.of(account, one.ask(CollectionCase::notices), notice.drafted(),
					notice.drafted().lines(), query.date()))
			.orElse(List.of()));
	}

}
