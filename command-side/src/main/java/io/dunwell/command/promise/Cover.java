package io.dunwell.command.promise;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.dunwell.command.unit.Fact;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.promise.CoverEvent;
import io.dunwell.messages.promise.ShortfallNoted;
import io.dunwell.messages.promise.UnappliedNoted;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/**
 * The cash that lies unapplied on an account, and the judged lines of its promises that
 * lack some. The cash reaches them, the line whose window ended first before others, of
 * those the promise made first (domain.md: else oldest promise first); it stays
 * unapplied. An account whose cash was all applied and whose promises were all kept has
 * none of this.
 */
@AggregateRoot
final class Cover {

	private static final Comparator<ShortfallNoted> OLDEST_PROMISE = Comparator.comparing(ShortfallNoted::until)
		.thenComparing(ShortfallNoted::made)
		.thenComparing(ShortfallNoted::promise)
		.thenComparing(ShortfallNoted::invoice);

	private static final Comparator<UnappliedNoted> OLDEST_CASH = Comparator.comparing(UnappliedNoted::valueDate)
		.thenComparing(UnappliedNoted::received)
		.thenComparing(UnappliedNoted::payment);

	@AggregateIdentifier
	@SuppressWarnings("UnusedVariable") // Axon reads it
	private String id;

	/** By payment. */
	private final Map<String, UnappliedNoted> cash = new HashMap<>();

	private final Map<Line, ShortfallNoted> shortfalls = new HashMap<>();

	@SuppressWarnings("NullAway.Init") // Axon builds it empty, then replays its events
	Cover() {
	}

	/** One that has no event yet. */
	private Cover(String id) {
		this.id = id;
	}

	/** The cover of an account, whose first event may follow in this unit of work. */
	static Loaded<Cover> of(Ledger ledger, String account) {
		String id = Ids.cover(account);
		return ledger.loadOrCreate(Cover.class, id, () -> new Cover(id));
	}

	void note(UnappliedNoted unapplied, LocalDate effective) {
		if (!unapplied.equals(cash.get(unapplied.payment()))) {
			Fact.apply(unapplied, effective);
		}
	}

	/** Notes what a line lacks now, which may be nothing. */
	void note(ShortfallNoted shortfall, LocalDate effective) {
		ShortfallNoted before = shortfalls.get(Line.of(shortfall));
		boolean same = before == null ? shortfall.lacks().isZero() : before.equals(shortfall);
		if (!same) {
			Fact.apply(shortfall, effective);
		}
	}

	/** How much reaches each line; those that nothing reaches are not there. */
	Map<Line, Money> reached() {
		return reach(shortfalls.values());
	}

	/** What lies on the account, by currency. */
	Map<String, Money> unapplied() {
		Map<String, Money> sums = new HashMap<>();
		cash.values().forEach(one -> sums.merge(one.unapplied().currency(), one.unapplied(), Money::plus));
		return sums;
	}

	/** How much would reach a line if it were judged now. */
	Money wouldReach(ShortfallNoted line) {
		Collection<ShortfallNoted> all = Stream.concat(shortfalls.values().stream(), Stream.of(line)).toList();
		return reach(all).getOrDefault(Line.of(line), Money.zero(line.lacks().currency()));
	}

	private Map<Line, Money> reach(Collection<ShortfallNoted> lines) {
		Map<Line, Money> reached = new HashMap<>();
		if (cash.isEmpty() || lines.isEmpty()) {
			return reached;
		}
		List<UnappliedNoted> oldest = cash.values().stream().sorted(OLDEST_CASH).toList();
		Map<String, Money> left = new HashMap<>();
		oldest.forEach(one -> left.put(one.payment(), one.unapplied()));
		for (ShortfallNoted line : lines.stream().sorted(OLDEST_PROMISE).toList()) {
			for (UnappliedNoted one : oldest) {
				Money came = reached.getOrDefault(Line.of(line), Money.zero(line.lacks().currency()));
				if (counts(one, line)) {
					Money part = line.lacks().minus(came).min(left.getOrDefault(one.payment(), one.unapplied()));
					left.merge(one.payment(), part, Money::minus);
					reached.put(Line.of(line), came.plus(part));
				}
			}
		}
		reached.values().removeIf(Money::isZero);
		return reached;
	}

	/** Cash that was there before the promise keeps nothing. */
	private static boolean counts(UnappliedNoted one, ShortfallNoted line) {
		return one.unapplied().currency().equals(line.lacks().currency()) && !one.received().isBefore(line.made())
				&& !one.valueDate().isBefore(line.from()) && !one.valueDate().isAfter(line.until());
	}

	@EventSourcingHandler
	void on(CoverEvent event) {
		id = Ids.cover(event.account());
		switch (event) {
			case UnappliedNoted noted when noted.unapplied().isZero() -> cash.remove(noted.payment());
			case UnappliedNoted noted -> cash.put(noted.payment(), noted);
			case ShortfallNoted noted when noted.lacks().isZero() -> shortfalls.remove(Line.of(noted));
			case ShortfallNoted noted -> shortfalls.put(Line.of(noted), noted);
		}
	}

	/** A promise's line on an invoice. */
	record Line(String promise, String invoice) implements Comparable<Line> {

		@Override
		public int compareTo(Line other) {
			int promises = promise.compareTo(other.promise);
			return promises != 0 ? promises : invoice.compareTo(other.invoice);
		}

		static Line of(ShortfallNoted shortfall) {
			return new Line(shortfall.promise(), shortfall.invoice());
		}

	}

}
