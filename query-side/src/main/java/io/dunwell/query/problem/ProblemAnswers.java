package io.dunwell.query.problem;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.problem.ChecksDue;
import io.dunwell.messages.problem.ListChecksDue;
import io.dunwell.messages.problem.ListProblems;
import io.dunwell.messages.problem.Problems;
import io.dunwell.query.problem.Problem.Action;
import io.dunwell.query.problem.Problem.Occurrence;
import io.dunwell.query.view.Range;
import io.dunwell.query.view.ViewReader;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers what disputes come from, and what is done about it. */
final class ProblemAnswers {

	/** A quarter, as the ledger counts recurrence. */
	private static final int LATELY = 90;

	private final ViewReader<Problem> problems;

	private final Clock deskClock;

	ProblemAnswers(ViewReader<Problem> problems, Clock deskClock) {
		this.problems = problems;
		this.deskClock = deskClock;
	}

	@QueryHandler
	Problems handle(ListProblems query) {
		LocalDate today = LocalDate.now(deskClock);
		return new Problems(today, LATELY, problems.list(Range.of(Problem.OF_COMPANY, Ids.company(query.company())))
			.stream()
			.map(problem -> answer(problem, today))
			.sorted(Comparator.comparing(Problems.Problem::lately).reversed().thenComparing(Problems.Problem::cause))
			.toList());
	}

	@QueryHandler
	ChecksDue handle(ListChecksDue query) {
		return new ChecksDue(
				problems.list(Range.of(Problem.TO_CHECK, Problem.DONE).to(query.date()).limit(query.limit()))
					.stream()
					.map(problem -> new ChecksDue.Due(problem.company(), problem.cause()))
					.toList());
	}

	private static Problems.Problem answer(Problem problem, LocalDate today) {
		LocalDate from = today.minusDays(LATELY - 1L);
		List<Occurrence> lately = within(problem, from, today);
		SortedMap<String, Money> amounts = new TreeMap<>();
		lately.forEach(one -> amounts.merge(one.amount().currency(), one.amount(), Money::plus));
		return new Problems.Problem(problem.cause(), problem.department(), lately.size(),
				within(problem, from.minusDays(LATELY), from.minusDays(1)).size(), List.copyOf(amounts.values()),
				Math.toIntExact(lately.stream().map(Occurrence::account).distinct().count()),
				problem.occurrences().stream().map(Occurrence::date).max(Comparator.naturalOrder()).orElse(null),
				answer(problem.action(), today));
	}

	private static List<Occurrence> within(Problem problem, LocalDate from, LocalDate to) {
		return problem.occurrences()
			.stream()
			.filter(one -> !one.date().isBefore(from) && !one.date().isAfter(to))
			.toList();
	}

	private static Problems.@Nullable Action answer(@Nullable Action action, LocalDate today) {
		if (action == null) {
			return null;
		}
		LocalDate due = action.due();
		boolean overdue = due != null && action.state() != Problem.State.FINISHED && due.isBefore(today);
		return new Problems.Action(action.ordinal(), action.state().code(), action.raised(), action.what(),
				action.owner(), due, overdue, action.result(), action.since());
	}

}
