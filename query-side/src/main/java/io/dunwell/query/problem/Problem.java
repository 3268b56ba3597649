package io.dunwell.query.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.dunwell.messages.Money;
import io.dunwell.messages.problem.ActionChecked;
import io.dunwell.messages.problem.ActionFinished;
import io.dunwell.messages.problem.ActionPlanned;
import io.dunwell.messages.problem.ActionRaised;
import io.dunwell.messages.problem.DepartmentAssigned;
import io.dunwell.messages.problem.ProblemEvent;
import io.dunwell.messages.problem.ProblemNoted;
import io.dunwell.query.view.Column;
import io.dunwell.query.view.Index;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A root cause of disputes.
 *
 * @param occurrences the disputes closed with it, not much more than a year back
 * @param action the last one, if there ever was any
 */
record Problem(String id, String company, String cause, @Nullable String department, List<Occurrence> occurrences,
		@Nullable Action action) {

	/** Those of a company. */
	static final String OF_COMPANY = "problems_of_company";

	/** Those whose action is done and was not looked at again, by the day that is due. */
	static final String TO_CHECK = "problems_to_check";

	/** Whose value all have that are to be looked at again. */
	static final String DONE = "done";

	/** A year, and as long before it as anything is compared with. */
	private static final int REMEMBERED_DAYS = 500;

	static final View<Problem> VIEW = new View<>("problems", 1, Problem.class, List.of(ProblemEvent.class),
			event -> ((ProblemEvent) event.payload()).problem(), Problem::fold,
			List.of(new Index<>(OF_COMPANY, List.of(Column.text("company", Problem::company)),
					Column.text("cause", Problem::cause)),
					new Index<>(TO_CHECK, List.of(Column.text("checked", Problem::toCheck)),
							Column.date("check_on", Problem::checkOn))));

	/** A dispute that was closed with it. */
	record Occurrence(String account, Money amount, LocalDate date) {

	}

	/** How far an action is, as {@code Problems} has it. */
	enum State {

		RAISED, PLANNED, FINISHED, HELPED, RECURRED;

		String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * What is done about it.
	 *
	 * @param due the last day of the state
	 * @param since how often it came back
	 */
	record Action(int ordinal, State state, LocalDate raised, @Nullable String what, @Nullable String owner,
			@Nullable LocalDate due, @Nullable String result, @Nullable Integer since) {

	}

	private @Nullable String toCheck() {
		return (checkOn() != null) ? DONE : null;
	}

	private @Nullable LocalDate checkOn() {
		return (action != null && action.state() == State.FINISHED) ? action.due() : null;
	}

	private static Problem fold(@Nullable Problem before, RecordedEvent event) {
		ProblemEvent payload = (ProblemEvent) event.payload();
		return switch (payload) {
			case ProblemNoted it -> of(before, it.problem(), it.company(), it.cause()).noted(it);
			case DepartmentAssigned it -> of(before, it.problem(), it.company(), it.cause()).in(it.department());
			case ActionRaised it -> of(before, it.problem(), it.company(), it.cause())
				.now(new Action(it.ordinal(), State.RAISED, event.effective(), null, null, it.due(), null, null));
			case ActionPlanned it -> of(before, it.problem(), it.company(), it.cause()).planned(it);
			case ActionFinished it -> of(before, it.problem(), it.company(), it.cause()).finished(it);
			case ActionChecked it -> of(before, it.problem(), it.company(), it.cause()).checked(it);
		};
	}

	private static Problem of(@Nullable Problem before, String id, String company, String cause) {
		return (before != null) ? before : new Problem(id, company, cause, null, List.of(), null);
	}

	private Problem noted(ProblemNoted it) {
		LocalDate oldest = it.date().minusDays(REMEMBERED_DAYS);
		List<Occurrence> kept = new ArrayList<>(
				occurrences.stream().filter(one -> !one.date().isBefore(oldest)).toList());
		kept.add(new Occurrence(it.account(), it.amount(), it.date()));
		return new Problem(id, company, cause, department, List.copyOf(kept), action);
	}

	private Problem in(String which) {
		return new Problem(id, company, cause, which, occurrences, action);
	}

	private Problem now(@Nullable Action which) {
		return new Problem(id, company, cause, department, occurrences, which);
	}

	private Problem planned(ActionPlanned it) {
		return now((action != null) ? new Action(action.ordinal(), State.PLANNED, action.raised(), it.what(),
				it.owner(), it.due(), null, null) : null);
	}

	private Problem finished(ActionFinished it) {
		return now((action != null) ? new Action(action.ordinal(), State.FINISHED, action.raised(), action.what(),
				action.owner(), it.check(), it.result(), null) : null);
	}

	private Problem checked(ActionChecked it) {
		return now((action != null) ? new Action(action.ordinal(), it.helped() ? State.HELPED : State.RECURRED,
				action.raised(), action.what(), action.owner(), null, action.result(), it.since()) : null);
	}

}
