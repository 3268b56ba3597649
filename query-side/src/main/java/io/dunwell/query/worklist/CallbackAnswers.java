package io.dunwell.query.worklist;

import io.dunwell.messages.Ids;
import io.dunwell.messages.worklist.CallbacksDue;
import io.dunwell.messages.worklist.CallbacksDue.Planned;
import io.dunwell.messages.worklist.ListCallbacksDue;
import io.dunwell.query.ledger.AccountIndex;
import io.dunwell.query.ledger.AccountName;
import io.dunwell.query.view.Range;
import io.dunwell.query.view.ViewReader;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers which planned calls are due. */
final class CallbackAnswers {

	private final ViewReader<PlannedCall> calls;

	private final AccountIndex accounts;

	CallbackAnswers(ViewReader<PlannedCall> calls, AccountIndex accounts) {
		this.calls = calls;
		this.accounts = accounts;
	}

	@QueryHandler
	CallbacksDue handle(ListCallbacksDue query) {
		AccountIndex.Now names = accounts.now();
		return new CallbacksDue(calls
			.list(Range.of(PlannedCall.BY_TIME, Ids.company(query.company()))
				.to(query.by().toEpochMilli())
				.limit(query.limit()))
			.stream()
			.map(call -> planned(call, names.apply(call.account())))
			.toList());
	}

	private static Planned planned(PlannedCall call, @Nullable AccountName account) {
		return new Planned(call.callback(), Ids.keyOf(call.account()), (account != null) ? account.name().text() : null,
				call.owner(), call.at());
	}

}
