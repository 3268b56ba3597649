package io.dunwell.query.worklist;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import io.dunwell.query.ledger.Owed;
import io.dunwell.query.ledger.Promised;
import io.dunwell.query.ledger.Promised.State;
import io.dunwell.query.ledger.Standing;
import io.dunwell.query.ledger.Standing.Points;
import io.dunwell.query.ledger.Standing.Settled;
import io.dunwell.query.ledger.Standing.Worth;
import org.jspecify.annotations.Nullable;

/**
 * What an account is worth to work on a day: the formula of domain.md (Worklist) with
 * what is known so far; nobody asks to be called back yet, and there are no credit
 * limits. The same facts and day give the same score on every machine.
 */
final class Scoring {

	private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

	private static final BigDecimal FULL = BigDecimal.valueOf(100);

	private Scoring() {
	}

	/** The standing with what it is worth on a day. */
	static Standing on(Standing standing, LocalDate day) {
		Owed owed = Owed.by(standing, day)
			.values()
			.stream()
			.max(Comparator.comparing(Scoring::weight).thenComparing(one -> one.chase().currency()))
			.orElseThrow();
		return standing.worth(worth(standing, owed, day), stale(standing, day));
	}

	/** The list of a collector of a company; of nobody when the collector is null. */
	static String desk(String company, @Nullable String collector) {
		return company + "/" + Objects.requireNonNullElse(collector, "");
	}

	private static @Nullable Worth worth(Standing standing, Owed owed, LocalDate day) {
		if (!owed.chase().isPositive() || standing.isHeld(day)) {
			return null;
		}
		List<Points> reasons = new ArrayList<>();
		reasons.add(new Points("amount", share(30, Math.min(1, weight(owed))), List.of()));
		reasons.add(new Points("days-late", share(20, Math.min(1, owed.daysLate() / 90.0)),
				List.of(String.valueOf(owed.daysLate()))));
		long broken = broken(standing, day, Policy.BROKEN_DAYS);
		reasons
			.add(new Points("broken-promises", share(20, Math.min(1, broken / 2.0)), List.of(String.valueOf(broken))));
		String news = news(standing, day);
		reasons.add(new Points((news != null) ? news : "news", share(15, (news != null) ? 1 : 0), List.of()));
		reasons.add(habit(standing, owed, day));
		reasons.add(silence(standing, day));
		reasons.removeIf(points -> points.points().signum() == 0);
		BigDecimal score = reasons.stream().map(Points::points).reduce(NOTHING, BigDecimal::add);
		return new Worth(desk(standing.profile().company(), standing.profile().collector()), rank(score, owed),
				owed.chase(), score, List.copyOf(reasons));
	}

	/** ln(1+C/c0) / ln(1+C95/c0); StrictMath, since Math may differ between machines. */
	private static double weight(Owed owed) {
		Policy.Scale scale = Policy.scale(owed.chase().currency());
		double chase = owed.chase().decimal().doubleValue();
		return StrictMath.log1p(chase / scale.c0()) / StrictMath.log1p((double) scale.c95() / scale.c0());
	}

	private static BigDecimal share(int most, double part) {
		return BigDecimal.valueOf(most * part).setScale(2, RoundingMode.HALF_UP);
	}

	private static long broken(Standing standing, LocalDate day, int days) {
		return standing.promises()
			.stream()
			.flatMap(promise -> promise.lines().stream())
			.filter(line -> line.state(day) == State.BROKEN)
			.map(Promised.Line::matures)
			.filter(matured -> matured.isAfter(day.minusDays(days)))
			.count();
	}

	private static @Nullable String news(Standing standing, LocalDate day) {
		if (isNews(standing.past().bounced(), day)) {
			return "bounced";
		}
		if (broken(standing, day, Policy.NEWS_DAYS) > 0) {
			return "just-broken";
		}
		boolean closed = standing.disputes().stream().anyMatch(dispute -> isNews(dispute.closed(), day));
		return closed ? "dispute-closed" : null;
	}

	private static boolean isNews(@Nullable LocalDate when, LocalDate day) {
		return when != null && when.isAfter(day.minusDays(Policy.NEWS_DAYS));
	}

	private static Points habit(Standing standing, Owed owed, LocalDate day) {
		List<Settled> settled = standing.past()
			.settled()
			.stream()
			.filter(one -> one.on().isAfter(day.minusMonths(Policy.HABIT_MONTHS)))
			.toList();
		long norm = settled.stream().mapToLong(Settled::daysLate).sum() / Math.max(1, settled.size());
		boolean slower = settled.size() >= Policy.HABIT && owed.daysLate() > norm;
		return new Points("slower", share(10, slower ? 1 : 0),
				List.of(String.valueOf(owed.daysLate()), String.valueOf(norm)));
	}

	private static Points silence(Standing standing, LocalDate day) {
		LocalDate reached = standing.past().reached();
		boolean silent = reached == null || reached.isBefore(day.minusDays(Policy.SILENCE_DAYS));
		return new Points("silence", share(5, silent ? 1 : 0), List.of(String.valueOf(Policy.SILENCE_DAYS)));
	}

	/** Sorts by score, then chase, both largest first, then by the oldest due date. */
	private static String rank(BigDecimal score, Owed owed) {
		long missing = FULL.subtract(score).movePointRight(2).longValueExact();
		return String.format(Locale.ROOT, "%05d|%019d|%s", missing, Long.MAX_VALUE - owed.chase().minor(),
				owed.oldestDue());
	}

	/**
	 * While something is overdue every day changes the score; until then nothing does but
	 * the first instalment that falls due.
	 */
	private static @Nullable LocalDate stale(Standing standing, LocalDate day) {
		LocalDate due = standing.invoices()
			.values()
			.stream()
			.map(invoice -> invoice.due())
			.min(Comparator.naturalOrder())
			.orElse(null);
		if (due == null) {
			return null;
		}
		return (due.isBefore(day) ? day : due).plusDays(1);
	}

}
