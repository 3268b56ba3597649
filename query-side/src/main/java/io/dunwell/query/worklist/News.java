package io.dunwell.query.worklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.dunwell.query.ledger.Promised.State;
import io.dunwell.query.ledger.Standing;
import io.dunwell.query.ledger.Standing.Points;
import org.jspecify.annotations.Nullable;

/** What happened lately that a collector should act on (domain.md, Worklist). */
final class News {

	private static final BigDecimal POINTS = BigDecimal.valueOf(15).setScale(2);

	private News() {
	}

	/** The news with what they are worth, the most pressing first; only one counts. */
	static List<Points> of(Standing standing, LocalDate day) {
		List<Points> news = new ArrayList<>();
		standing.attention()
			.calls()
			.stream()
			.filter(call -> call.isDue(day))
			.map(call -> new Points("callback-due", POINTS, List.of(call.owner(), call.at().toString())))
			.forEach(news::add);
		if (standing.promises()
			.stream()
			.flatMap(promise -> promise.lines().stream())
			.anyMatch(line -> line.state(day) == State.BROKEN && isNews(line.brokenSince(), day))) {
			news.add(new Points("just-broken", POINTS, List.of()));
		}
		if (isNews(standing.past().bounced(), day)) {
			news.add(new Points("bounced", POINTS, List.of()));
		}
		if (standing.disputes().stream().anyMatch(dispute -> isNews(dispute.closed(), day))) {
			news.add(new Points("dispute-closed", POINTS, List.of()));
		}
		return news;
	}

	static boolean isNews(@Nullable LocalDate when, LocalDate day) {
		return when != null && when.isAfter(day.minusDays(Policy.NEWS_DAYS));
	}

}
