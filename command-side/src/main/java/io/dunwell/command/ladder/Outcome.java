package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.dunwell.messages.Ids;
import io.dunwell.messages.ladder.LadderTrial;
import io.dunwell.messages.ladder.LadderTrial.Assumption;
import io.dunwell.messages.ladder.LadderTrial.Change;
import io.dunwell.messages.ladder.LadderTrial.Period;

/** What came of a trial, side by side. */
record Outcome(TrialAnswers.Asked asked, LocalDate from, LocalDate to, Tally before, Tally after) {

	private static final int DAY_BY_DAY = 31;

	/** Says to which part of the time a date belongs: its day, or its month. */
	static UnaryOperator<LocalDate> periods(LocalDate from, LocalDate to) {
		if (from.plusDays(DAY_BY_DAY).isAfter(to)) {
			return date -> date;
		}
		return date -> date.withDayOfMonth(1).isBefore(from) ? from : date.withDayOfMonth(1);
	}

	LadderTrial answer(Trial trial, long position) {
		List<Change> changes = changes();
		Version version = asked.version();
		return new LadderTrial(version.policy().name(), version.number(), from, to, trial.size(), position,
				before.all(), after.all(), parts(), changes.size(), changes.stream().limit(asked.limit()).toList(),
				trial.recorded(), assumptions());
	}

	private List<Period> parts() {
		UnaryOperator<LocalDate> period = periods(from, to);
		List<LocalDate> firsts = from.datesUntil(to.plusDays(1)).map(period).distinct().toList();
		List<Period> parts = new ArrayList<>();
		for (int i = 0; i < firsts.size(); i++) {
			LocalDate last = i + 1 < firsts.size() ? firsts.get(i + 1).minusDays(1) : to;
			parts.add(new Period(firsts.get(i), last, before.in(firsts.get(i)), after.in(firsts.get(i))));
		}
		return parts;
	}

	private List<Change> changes() {
		Set<String> accounts = new TreeSet<>(before.accounts());
		accounts.addAll(after.accounts());
		return accounts.stream()
			.map(account -> new Change(Ids.keyOf(account), before.of(account), after.of(account)))
			.filter(change -> !change.before().equals(change.after()))
			.sorted(Comparator.comparing(Outcome::size).reversed().thenComparing(Change::account))
			.toList();
	}

	/** How many notices are on one side alone. */
	private static int size(Change change) {
		Map<String, Integer> earlier = change.before().steps();
		Map<String, Integer> later = change.after().steps();
		return Stream.concat(earlier.keySet().stream(), later.keySet().stream())
			.distinct()
			.mapToInt(step -> Math.abs(later.getOrDefault(step, 0) - earlier.getOrDefault(step, 0)))
			.sum();
	}

	private List<Assumption> assumptions() {
		return List.of(assume("no-prediction"), assume("as-known"), assume("given-on-day"),
				assume("waiting-given-first"), assume("fees-alone"), assume("breaches"), whom());
	}

	private Assumption whom() {
		if (asked.scope().ladder() != null) {
			return assume("by-name", asked.scope().ladder());
		}
		return asked.scope().accounts() == null ? assume("everybody")
				: assume("accounts", String.valueOf(asked.scope().accounts().size()));
	}

	private static Assumption assume(String code, String... arguments) {
		return new Assumption(code, List.of(arguments), null);
	}

}
