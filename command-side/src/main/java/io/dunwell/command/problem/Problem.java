package io.dunwell.command.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import io.dunwell.command.unit.Fact;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.problem.ActionChecked;
import io.dunwell.messages.problem.ActionFinished;
import io.dunwell.messages.problem.ActionPlanned;
import io.dunwell.messages.problem.ActionRaised;
import io.dunwell.messages.problem.DepartmentAssigned;
import io.dunwell.messages.problem.ProblemEvent;
import io.dunwell.messages.problem.ProblemNoted;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** A root cause of disputes, and the last thing that was done about it. */
@AggregateRoot
final class Problem {

	@AggregateIdentifier
	private String id;

	private @Nullable String department;

	/** The days of disputes closed with it, in the order in which they were noted. */
	private final List<LocalDate> occurrences = new ArrayList<>();

	private @Nullable Action action;

	private int actions;

	@SuppressWarnings("NullAway.Init") // Axon builds it empty, then replays its events
	Problem() {
	}

	/** A problem that has no event yet. */
	Problem(String id) {
		this.id = id;
	}

	/** Another dispute was closed with it; too many ask for an action. */
	void note(ProblemNoted noted, LoopPolicy policy) {
		LocalDate today = noted.date();
		Fact.apply(noted, today);
		if (action != null && action.done() == null) {
			return;
		}
		LocalDate from = today.minusDays(policy.days() - 1L);
		LocalDate done = (action != null) ? action.done() : null;
		LocalDate counted = (done != null && done.isAfter(from)) ? done : from;
		int lately = count(day -> !day.isBefore(counted) && !day.isAfter(today));
		if (lately >= policy.times()) {
			if (action != null && !action.checked()) {
				check(action, lately, policy, today);
			}
			raise(lately, policy.days(), today.plusDays(policy.planDays()), today);
		}
	}

	/**
	 * @return false when that is how it stands already
	 */
	boolean assign(String to, LocalDate today) {
		if (to.equals(department)) {
			return false;
		}
		Fact.apply(new DepartmentAssigned(id, Ids.companyOf(id), cause(), to), today);
		return true;
	}

	/** Says what is done; raises an action first where none is open. */
	void plan(String what, String owner, LocalDate due, LocalDate today) {
		if (due.isBefore(today)) {
			throw new Rejected(Refusal.PAST_DATE, due, today);
		}
		if (action == null || action.done() != null) {
			raise(occurrences.size(), 0, due, today);
		}
		Fact.apply(new ActionPlanned(id, Ids.companyOf(id), cause(), actions, what, owner, due), today);
	}

	/**
	 * @throws Rejected {@code no-open-action}
	 */
	void finish(String result, LoopPolicy policy, LocalDate today) {
		if (action == null || action.done() != null) {
			throw new Rejected(Refusal.NO_OPEN_ACTION, cause());
		}
		Fact.apply(new ActionFinished(id, Ids.companyOf(id), cause(), actions, result, today,
				today.plusDays(policy.checkDays())), today);
	}

	/**
	 * Looks whether it came back; where it did as often as before, something else has to
	 * be done.
	 * @return false when there is nothing to look at yet, or any more
	 */
	boolean check(LoopPolicy policy, LocalDate today) {
		Action last = action;
		LocalDate done = (last != null) ? last.done() : null;
		if (last == null || done == null || last.checked() || today.isBefore(done.plusDays(policy.checkDays()))) {
			return false;
		}
		int since = count(day -> !day.isBefore(done) && !day.isAfter(today));
		if (!check(last, since, policy, today)) {
			raise(since, policy.checkDays(), today.plusDays(policy.planDays()), today);
		}
		return true;
	}

	/** Half as often as in as many days before it was raised is help. */
	private boolean check(Action last, int since, LoopPolicy policy, LocalDate today) {
		LocalDate from = last.raised().minusDays(policy.checkDays() - 1L);
		int before = count(day -> !day.isBefore(from) && !day.isAfter(last.raised()));
		boolean helped = since * 2 <= before;
		Fact.apply(new ActionChecked(id, Ids.companyOf(id), cause(), actions, before, since, helped), today);
		return helped;
	}

	private void raise(int times, int days, LocalDate due, LocalDate today) {
		Fact.apply(new ActionRaised(id, Ids.companyOf(id), cause(), actions + 1, times, days, due), today);
	}

	private int count(Predicate<LocalDate> days) {
		return Math.toIntExact(occurrences.stream().filter(days).count());
	}

	private String cause() {
		return RootCauses.code(id);
	}

	@EventSourcingHandler
	void on(ProblemEvent event, MetaData metaData) {
		id = event.problem();
		switch (event) {
			case ProblemNoted noted -> occurrences.add(noted.date());
			case DepartmentAssigned assigned -> department = assigned.department();
			case ActionRaised raised -> {
				actions = raised.ordinal();
				action = new Action(Fact.effective(metaData), null, false);
			}
			case ActionPlanned ignored -> {
				// it is open as before
			}
			case ActionFinished finished -> action = finished(finished.date(), false);
			case ActionChecked ignored -> action = finished(null, true);
		}
	}

	private @Nullable Action finished(@Nullable LocalDate date, boolean checked) {
		return (action != null) ? new Action(action.raised(), (date != null) ? date : action.done(), checked) : null;
	}

	/**
	 * The last thing that was done about it.
	 *
	 * @param done when it was; null while it is not
	 * @param checked whether somebody looked if it helped
	 */
	private record Action(LocalDate raised, @Nullable LocalDate done, boolean checked) {

	}

}
