package io.dunwell.query.scoreboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.dunwell.messages.Money;
import io.dunwell.messages.account.AccountOpened;
import io.dunwell.messages.dispute.DisputeResolved;
import io.dunwell.messages.invoice.CashApplied;
import io.dunwell.messages.invoice.CashUnapplied;
import io.dunwell.messages.invoice.Instalment;
import io.dunwell.messages.invoice.PromiseNoted;
import io.dunwell.messages.promise.Outcome;
import io.dunwell.messages.promise.PromiseCancelled;
import io.dunwell.messages.promise.PromiseLineJudged;
import io.dunwell.messages.promise.PromiseLineReplaced;
import io.dunwell.messages.recognition.KudosGiven;
import io.dunwell.query.fixture.History.Fact;
import io.dunwell.query.fixture.History.Unit;
import org.jspecify.annotations.Nullable;

/** The measures of domain.md, counted in one pass over everything that happened. */
final class NaiveScores {

	private final Map<String, String> collectors = new TreeMap<>();

	private final Map<String, Line> lines = new LinkedHashMap<>();

	private final Map<String, Cash> cash = new LinkedHashMap<>();

	private final Map<LocalDate, Set<String>> thanked = new TreeMap<>();

	private final Map<String, DisputeClosed> disputes = new LinkedHashMap<>();

	private final LocalDate today;

	private final LocalDate from;

	private final LocalDate to;

	private final @Nullable String collector;

	NaiveScores(List<Unit> past, LocalDate today, LocalDate from, LocalDate to, @Nullable String collector) {
		this.today = today;
		this.from = from;
		this.to = to;
		this.collector = collector;
		past.stream().flatMap(unit -> unit.facts().stream()).forEach(this::see);
	}

	long count(@Nullable Outcome outcome) {
		return lines.values().stream().filter(this::isMatured).filter(line -> line.outcome == outcome).count();
	}

	@Nullable BigDecimal keptRate() {
		long all = lines.values().stream().filter(this::isMatured).count();
		return (all == 0) ? null
				: BigDecimal.valueOf(count(Outcome.KEPT)).divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP);
	}

	/** Currency to what was promised, and to what was paid of it. */
	Map<String, List<BigDecimal>> values() {
		Map<String, List<BigDecimal>> values = new TreeMap<>();
		lines.values()
			.stream()
			.filter(this::isMatured)
			.forEach(line -> values.merge(line.promised.currency(),
					List.of(line.promised.decimal(), line.paid.decimal()),
					(one, other) -> List.of(one.get(0).add(other.get(0)), one.get(1).add(other.get(1)))));
		return values;
	}

	Map<String, BigDecimal> recovered() {
		Map<String, BigDecimal> recovered = new TreeMap<>();
		cash.values()
			.stream()
			.filter(one -> one.overdue > 0 && isMine(one.account) && isIn(one.valueDate))
			.forEach(one -> recovered.merge(one.currency, new Money(one.overdue, one.currency).decimal(),
					BigDecimal::add));
		return recovered;
	}

	int disputesClosed() {
		return (int) disputes.values().stream().filter(one -> isMine(one.account) && isIn(one.on)).count();
	}

	int wins() {
		long kept = lines.values().stream().filter(line -> isMine(line.account) && isIn(line.keptOn)).count();
		long paid = cash.values()
			.stream()
			.filter(one -> one.overdue > 0 && isMine(one.account) && isIn(one.valueDate))
			.map(one -> one.payment + one.account)
			.distinct()
			.count();
		return (int) (kept + paid) + disputesClosed();
	}

	int thanked() {
		Set<String> people = new HashSet<>();
		thanked.forEach((day, handles) -> {
			if (isIn(day)) {
				people.addAll(handles);
			}
		});
		return people.size();
	}

	private void see(Fact fact) {
		switch (fact.event()) {
			case AccountOpened opened -> collectors.put(opened.account(), String.valueOf(opened.collector()));
			case PromiseNoted noted -> lines.put(noted.promise() + noted.invoice(), new Line(noted));
			case PromiseLineReplaced replaced -> line(replaced.promise() + replaced.invoice()).replaced = true;
			case PromiseCancelled cancelled -> lines.values()
				.removeIf(line -> line.promise.equals(cancelled.promise()) && line.outcome == null && !line.replaced);
			case PromiseLineJudged judged -> line(judged.promise() + judged.invoice()).judge(judged, fact.effective());
			case CashApplied applied ->
				cash.computeIfAbsent(applied.payment() + applied.invoice(), none -> new Cash(applied))
					.add(applied, fact.effective());
			case CashUnapplied back -> cash.computeIfPresent(back.payment() + back.invoice(),
					(id, came) -> came.isMoreThan(back.amount()) ? came.less(back.amount()) : null);
			case DisputeResolved resolved ->
				disputes.put(resolved.dispute(), new DisputeClosed(resolved.account(), fact.effective()));
			case KudosGiven given -> thanked.computeIfAbsent(fact.effective(), none -> new HashSet<>()).add(given.to());
			default -> {
			}
		}
	}

	private Line line(String id) {
		Line line = lines.get(id);
		if (line == null) {
			throw new IllegalStateException("nobody promised " + id);
		}
		return line;
	}

	private boolean isMatured(Line line) {
		return isMine(line.account) && isIn(line.until) && line.until.isBefore(today)
				&& (line.outcome != null || line.replaced) && line.outcome != Outcome.VOID;
	}

	private boolean isMine(String account) {
		return collector == null || collector.equals(collectors.get(account));
	}

	private boolean isIn(@Nullable LocalDate date) {
		return date != null && !date.isBefore(from) && !date.isAfter(to);
	}

	private static final class Line {

		private final String promise;

		private final String account;

		private Money promised;

		private final LocalDate until;

		private Money paid;

		private @Nullable Outcome outcome;

		private @Nullable LocalDate keptOn;

		private boolean replaced;

		Line(PromiseNoted noted) {
			this.promise = noted.promise();
			this.account = noted.account();
			this.promised = noted.amount();
			this.until = noted.until();
			this.paid = Money.zero(promised.currency());
		}

		void judge(PromiseLineJudged judged, LocalDate on) {
			if (judged.outcome() != Outcome.KEPT) {
				keptOn = null;
			}
			else if (outcome != Outcome.KEPT) {
				keptOn = on;
			}
			outcome = judged.outcome();
			promised = judged.promised();
			paid = judged.paid();
		}

	}

	/** Cash fills the instalments from the oldest, as water does a row of glasses. */
	private static final class Cash {

		private final String payment;

		private final String account;

		private final String currency;

		private long overdue;

		private @Nullable LocalDate valueDate;

		Cash(CashApplied applied) {
			this.payment = applied.payment();
			this.account = applied.account();
			this.currency = applied.amount().currency();
		}

		boolean isMoreThan(Money gone) {
			return overdue > gone.minor();
		}

		Cash less(Money gone) {
			overdue -= gone.minor();
			return this;
		}

		void add(CashApplied applied, LocalDate on) {
			valueDate = on;
			long end = applied.after().total().minor() - applied.after().open().minor();
			long start = end - applied.amount().minor();
			long below = 0;
			for (Instalment instalment : applied.after().instalments()) {
				long above = below + instalment.amount().minor();
				if (instalment.due().isBefore(on)) {
					overdue += Math.max(0, Math.min(end, above) - Math.max(start, below));
				}
				below = above;
			}
		}

	}

	private record DisputeClosed(String account, LocalDate on) {

	}

}
