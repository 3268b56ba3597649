package io.dunwell.query.promise;

import java.util.ArrayList;
import java.util.List;

import io.dunwell.messages.Ids;
import io.dunwell.messages.promise.ListPromisesDue;
import io.dunwell.messages.promise.PromisesDue;
import io.dunwell.messages.promise.PromisesDue.DueLine;
import io.dunwell.query.ledger.AccountIndex;
import io.dunwell.query.ledger.AccountName;
import io.dunwell.query.view.Range;
import io.dunwell.query.view.ViewReader;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers questions about promises. */
final class PromiseAnswers {

	private static final int PAGE = 500;

	private final ViewReader<DuePromise> promises;

	private final AccountIndex accounts;

	PromiseAnswers(ViewReader<DuePromise> promises, AccountIndex accounts) {
		this.promises = promises;
		this.accounts = accounts;
	}

	@QueryHandler
	PromisesDue handle(ListPromisesDue query) {
		List<DueLine> lines = new ArrayList<>();
		Range range = Range.of(DuePromise.BY_DATE, Ids.company(query.company()))
			.from(query.from())
			.to(query.to())
			.limit(PAGE);
		AccountIndex.Now names = accounts.now();
		List<DuePromise> page;
		do {
			page = promises.list(range);
			for (DuePromise promise : page) {
				DueLine line = line(promise, names.apply(promise.account()));
				if (lines.size() < query.limit() && isOf(query.collector(), line)) {
					lines.add(line);
				}
				range = range.after(new Range.Place(promise.date(), promise.invoice()));
			}
		}
		while (page.size() == PAGE && lines.size() < query.limit());
		return new PromisesDue(lines);
	}

	private static DueLine line(DuePromise promise, @Nullable AccountName account) {
		return new DueLine(promise.promise(), Ids.keyOf(promise.account()),
				(account != null) ? account.name().text() : null, (account != null) ? account.collector() : null,
				Ids.keyOf(promise.invoice()), promise.amount(), promise.date());
	}

	private static boolean isOf(@Nullable String collector, DueLine line) {
		return collector == null || collector.equals(line.collector());
	}

}
