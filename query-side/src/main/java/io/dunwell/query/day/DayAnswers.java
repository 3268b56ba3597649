package io.dunwell.query.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.dunwell.messages.Ids;
import io.dunwell.messages.day.CasesDue;
import io.dunwell.messages.day.CasesDue.Due;
import io.dunwell.messages.day.Days;
import io.dunwell.messages.day.ListCasesDue;
import io.dunwell.messages.day.ListDays;
import io.dunwell.messages.day.ListStaleCases;
import io.dunwell.query.view.Range;
import io.dunwell.query.view.ViewReader;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers questions about collection days. */
final class DayAnswers {

	private static final int PAGE = 500;

	private final ViewReader<Case> cases;

	private final ViewReader<CollectionDay> days;

	private final ViewReader<Reach> reaches;

	DayAnswers(ViewReader<Case> cases, ViewReader<CollectionDay> days, ViewReader<Reach> reaches) {
		this.cases = cases;
		this.days = days;
		this.reaches = reaches;
	}

	@QueryHandler
	CasesDue handle(ListCasesDue query) {
		Reach ladders = reaches.find(Ids.ladders(Ids.company(query.company())));
		LocalDate reach = (ladders != null) ? ladders.on(query.date()) : null;
		List<Due> due = new ArrayList<>();
		String last = query.after();
		List<Case> page;
		do {
			page = cases.list(after(Range.of(Case.BY_ACCOUNT, Ids.company(query.company())), last).limit(PAGE));
			for (Case one : page) {
				Due found = one.due(query.date(), reach);
				if (due.size() < query.limit() && !(found.promises().isEmpty() && found.invoices().isEmpty())) {
					due.add(found);
				}
				last = one.account();
			}
		}
		while (page.size() == PAGE && due.size() < query.limit());
		return new CasesDue(due);
	}

	@QueryHandler
	CasesDue handle(ListStaleCases query) {
		return new CasesDue(cases.list(Range.of(Case.STALE, Ids.company(query.company())).limit(query.limit()))
			.stream()
			.map(Case::ofNotices)
			.toList());
	}

	@QueryHandler
	Days handle(ListDays query) {
		return new Days(days.list(Range.of(CollectionDay.NEWEST, Ids.company(query.company())).limit(query.limit()))
			.stream()
			.map(CollectionDay::answer)
			.toList(), days.position());
	}

	private static Range after(Range range, @Nullable String account) {
		return (account != null) ? range.after(new Range.Place(account, account)) : range;
	}

}
