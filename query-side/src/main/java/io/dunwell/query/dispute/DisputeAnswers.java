package io.dunwell.query.dispute;

import java.util.function.Function;

import io.dunwell.messages.Ids;
import io.dunwell.messages.dispute.ListDisputes;
import io.dunwell.messages.dispute.OpenDisputes;
import io.dunwell.messages.dispute.OpenDisputes.OpenDispute;
import io.dunwell.query.ledger.AccountIndex;
import io.dunwell.query.ledger.AccountName;
import io.dunwell.query.view.Range;
import io.dunwell.query.view.ViewReader;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers questions about disputes. */
final class DisputeAnswers {

	private final ViewReader<Contested> disputes;

	private final AccountIndex accounts;

	DisputeAnswers(ViewReader<Contested> disputes, AccountIndex accounts) {
		this.disputes = disputes;
		this.accounts = accounts;
	}

	@QueryHandler
	OpenDisputes handle(ListDisputes query) {
		Function<String, @Nullable AccountName> names = accounts.now();
		return new OpenDisputes(
				disputes.list(Range.of(Contested.OLDEST, Ids.company(query.company())).limit(query.limit()))
					.stream()
					.map(dispute -> answer(dispute, names.apply(dispute.account())))
					.toList());
	}

	private static OpenDispute answer(Contested dispute, @Nullable AccountName account) {
		return new OpenDispute(dispute.dispute(), Ids.keyOf(dispute.account()),
				(account != null) ? account.name().text() : null, (account != null) ? account.collector() : null,
				Ids.keyOf(dispute.invoice()), dispute.amount(), dispute.reason(), dispute.opened());
	}

}
