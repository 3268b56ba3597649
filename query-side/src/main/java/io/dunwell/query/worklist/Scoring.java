package io.dunwell.query.worklist;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.query.ledger.Attention.Call;
import io.dunwell.query.ledger.Attention.Credit;
import io.dunwell.query.ledger.Attention.Place;
import io.dunwell.query.ledger.Attention.Spot;
import io.dunwell.query.ledger.Owed;
import io.dunwell.query.ledger.Promised.State;
import io.dunwell.query.ledger.Standing;
import io.dunwell.query.ledger.Standing.Aside;
import io.dunwell.query.ledger.Standing.Coming;
import io.dunwell.query.ledger.Standing.Points;
import io.dunwell.query.ledger.Standing.Settled;
import io.dunwell.query.ledger.Standing.Today;
import io.dunwell.query.ledger.Standing.Worth;
import org.jspecify.annotations.Nullable;

/**
 * What an account is worth to work on a day: the formula of domain.md (Worklist) with
 * what is known so far; there are no credit limits yet. The same facts and day give the
 * same score on every machine.
 */
final class Scoring {

	private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

	private static final BigDecimal FULL = BigDecimal.valueOf(100);

	private Scoring() {
	}

	/** The standing with what it comes to on a day. */
	static Standing on(Standing standing, LocalDate day) {
		Owed owed = Owed.by(standing, day)
			.values()
			.stream()
			.max(Comparator.comparing(Scoring::weight).thenComparing(one -> one.chase().currency()))
			.orElseThrow();
		Aside aside = hasWork(standing, owed, day) ? Gate.aside(standing, day) : null;
		Worth worth = (aside == null && hasWork(standing, owed, day)) ? worth(standing, owed, day) : null;
		return standing.on(new Today(worth, aside, stale(standing, day)), day);
	}

	/** A promised call is made even if nothing is to chase, unless all is paid. */
	private static boolean hasWork(Standing standing, Owed owed, LocalDate day) {
		return owed.chase().isPositive() || (!standing.owing(day).isEmpty()
				&& standing.attention().calls().stream().anyMatch(call -> call.isDue(day)));
	}

	private static Worth worth(Standing standing, Owed owed, LocalDate day) {
		List<Points> reasons = new ArrayList<>();
		reasons.add(new Points("amount", share(30, Math.min(1, weight(owed))), List.of()));
		reasons.add(new Points("days-late", share(20, Math.min(1, owed.daysLate() / 90.0)),
				List.of(String.valueOf(owed.daysLate()))));
		long broken = broken(standing, day);
		reasons
			.add(new Points("broken-promises", share(20, Math.min(1, broken / 2.0)), List.of(String.valueOf(broken))));
		List<Points> news = News.of(standing, day);
		news.stream().limit(1).forEach(reasons::add);
		reasons.add(habit(standing, owed, day));
		reasons.add(silence(standing, day));
		reasons.removeIf(points -> points.points().signum() == 0);
		BigDecimal score = reasons.stream().map(Points::points).reduce(NOTHING, BigDecimal::add);
		news.stream().skip(1).map(more -> new Points(more.code(), NOTHING, more.inputs())).forEach(reasons::add);
		reasons.addAll(words(standing, day));
		return new Worth(Gate.desk(standing), rank(standing, score, owed, day), owed.chase(), score,
				List.copyOf(reasons));
	}

	/** What is worth no points, but should be known before the phone is taken up. */
	private static List<Points> words(Standing standing, LocalDate day) {
		List<Points> words = new ArrayList<>();
		Place place = standing.attention().place(day);
		if (place != null && place.spot() == Spot.PINNED) {
			words.add(new Points("pinned", NOTHING, List.of(place.until().toString(), place.reason())));
		}
		Credit credit = standing.attention().credit();
		if (credit != null) {
			words.add(new Points("credit-stopped", NOTHING, List.of(credit.since().toString())));
		}
		standing.attention()
			.calls()
			.stream()
			.filter(call -> !call.isDue(day))
			.map(call -> new Points("callback-planned", NOTHING, List.of(call.owner(), call.at().toString())))
			.forEach(words::add);
		return words;
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

	private static long broken(Standing standing, LocalDate day) {
		return standing.promises()
			.stream()
			.flatMap(promise -> promise.lines().stream())
			.filter(line -> line.state(day) == State.BROKEN)
			.filter(line -> line.brokenSince().isAfter(day.minusDays(Policy.BROKEN_DAYS)))
			.count();
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

	/**
	 * Sorts by who put it on top, then score, then chase, both largest first, then by the
	 * oldest due date.
	 */
	private static String rank(Standing standing, BigDecimal score, Owed owed, LocalDate day) {
		Place place = standing.attention().place(day);
		boolean pinned = place != null && place.spot() == Spot.PINNED;
		int floor = pinned ? 0 : Gate.isUntouched(standing, day) ? 1 : 2;
		long missing = FULL.subtract(score).movePointRight(2).longValueExact();
		return String.format(Locale.ROOT, "%d|%05d|%019d|%s", floor, missing, Long.MAX_VALUE - owed.chase().minor(),
				Objects.requireNonNullElse(owed.oldestDue(), LocalDate.MAX));
	}

	/**
	 * While something is overdue every day changes the score; until then nothing does but
	 * the first instalment that falls due, cash that comes, and a call that was not made
	 * on its day.
	 */
	private static @Nullable LocalDate stale(Standing standing, LocalDate day) {
		Stream<LocalDate> passed = Stream
			.concat(standing.owing(day).values().stream().map(OpenAmount::due),
					standing.attention().calls().stream().map(Call::date))
			.map(first -> (first.isBefore(day) ? day : first).plusDays(1));
		Stream<LocalDate> come = standing.coming().values().stream().map(Coming::on).filter(on -> on.isAfter(day));
		return Stream.concat(passed, come).min(Comparator.naturalOrder()).orElse(null);
	}

}
