package io.dunwell.query.credit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.credit.CreditStops;
import io.dunwell.messages.credit.CreditStops.CreditStop;
import io.dunwell.messages.credit.ListCreditStops;
import io.dunwell.query.ledger.Attention.Credit;
import io.dunwell.query.ledger.Owed;
import io.dunwell.query.ledger.Standing;
import io.dunwell.query.view.Range;
import io.dunwell.query.view.ViewReader;
import org.axonframework.queryhandling.QueryHandler;

/** Answers whose credit is stopped. */
final class CreditAnswers {

	private final ViewReader<Standing> standings;

	private final Clock deskClock;

	CreditAnswers(ViewReader<Standing> standings, Clock deskClock) {
		this.standings = standings;
		this.deskClock = deskClock;
	}

	/** There are few of them: those that have paid are picked out of all. */
	@QueryHandler
	CreditStops handle(ListCreditStops query) {
		LocalDate today = LocalDate.now(deskClock);
		return new CreditStops(standings.list(Range.of(Standing.CREDIT_STOPS, Ids.company(query.company())))
			.stream()
			.map(standing -> stop(standing, today))
			.filter(stop -> !query.paidUp() || stop.overdue().isEmpty())
			.limit(query.limit())
			.toList());
	}

	private static CreditStop stop(Standing standing, LocalDate today) {
		Credit credit = Objects.requireNonNull(standing.attention().credit());
		List<Money> overdue = Owed.by(standing, today)
			.values()
			.stream()
			.map(Owed::overdue)
			.filter(Money::isPositive)
			.toList();
		return new CreditStop(standing.profile().code(), standing.profile().name().text(),
				standing.profile().collector(), credit.since(), credit.by(), credit.step(), credit.reason().text(),
				overdue);
	}

}
