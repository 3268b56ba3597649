package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.dunwell.command.contact.Manner;
import io.dunwell.messages.Money;
import io.dunwell.messages.ladder.LadderTrial;
import io.dunwell.messages.ladder.NoticeGiven;

/** Counts notices: all, those of each part of the time, and those of each account. */
final class Tally {

	private static final LadderTrial.Side NOTHING = new Count().side();

	private final UnaryOperator<LocalDate> period;

	private final Count all = new Count();

	private final Map<LocalDate, Count> periods = new HashMap<>();

	private final Map<String, Count> accounts = new HashMap<>();

	/**
	 * @param period to which a date belongs, by its first day
	 */
	Tally(UnaryOperator<LocalDate> period) {
		this.period = period;
	}

	void add(NoticeGiven given) {
		each(given.account(), given.date(), count -> count.add(given));
	}

	/**
	 * A notice charged a fee on a date; a negative one was taken back.
	 */
	void fee(String account, LocalDate date, Money amount) {
		each(account, date, count -> count.fees.merge(amount.currency(), amount, Money::plus));
	}

	/** A contact was made that the contact policy forbids, for this reason. */
	void breach(String account, LocalDate date, String reason) {
		each(account, date, count -> count.breaches.merge(reason, 1, Integer::sum));
	}

	private void each(String account, LocalDate date, Consumer<Count> change) {
		change.accept(all);
		change.accept(periods.computeIfAbsent(period.apply(date), first -> new Count()));
		change.accept(accounts.computeIfAbsent(account, one -> new Count()));
	}

	LadderTrial.Side all() {
		return all.side();
	}

	LadderTrial.Side in(LocalDate first) {
		Count count = periods.get(first);
		return count == null ? NOTHING : count.side();
	}

	LadderTrial.Side of(String account) {
		Count count = accounts.get(account);
		return count == null ? NOTHING : count.side();
	}

	/** Ids of those that had a notice. */
	Set<String> accounts() {
		return Set.copyOf(accounts.keySet());
	}

	private static final class Count {

		private final SortedMap<String, Integer> kinds = new TreeMap<>();

		private final SortedMap<String, Integer> steps = new TreeMap<>();

		private final SortedMap<String, Money> fees = new TreeMap<>();

		private final SortedMap<String, Integer> breaches = new TreeMap<>();

		private final Set<String> reached = new HashSet<>();

		private void add(NoticeGiven given) {
			steps.merge(given.step(), 1, Integer::sum);
			if (Manner.of(given.kind()) != Manner.NONE) {
				kinds.merge(given.kind(), 1, Integer::sum);
				reached.add(given.account());
			}
		}

		private LadderTrial.Side side() {
			int contacts = kinds.values().stream().mapToInt(Integer::intValue).sum();
			return new LadderTrial.Side(contacts, kinds, steps,
					fees.values().stream().filter(Money::isPositive).toList(), reached.size(), breaches);
		}

	}

}
