package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dunwell.command.contact.Manner;
import io.dunwell.command.contact.Notices.Waiting;
import io.dunwell.command.contact.Track;
import io.dunwell.command.ladder.Offset.Unit;
import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * Which step of a ladder is due on a part of an invoice, and why; the rules are
 * domain.md's (The pressure ladder). Pure: the same snapshot, version and date give the
 * same answer.
 * <p>
 * A part goes up one step per notice given, in order, on the step's day or later. Where
 * the ladder was replaced, it goes on at the first step that the new one dates later than
 * the old one dated the last step given: nothing milder or equal is said again.
 */
final class Ladder {

	private final Snapshot snapshot;

	private final Version version;

	private final LocalDate date;

	private final Chased chased;

	/** Parts with the same anchor have the same dates. */
	private final Map<LocalDate, Plan> plans = new HashMap<>();

	Ladder(Snapshot snapshot, Version version, LocalDate date) {
		this.snapshot = snapshot;
		this.version = version;
		this.date = date;
		this.chased = Chased.of(snapshot.parts(), version.policy(), date);
	}

	Snapshot snapshot() {
		return snapshot;
	}

	/** What is next for each part. */
	List<Rung> rungs() {
		return snapshot.parts().stream().map(this::next).toList();
	}

	/** What is next for a part. */
	Rung next(Owing owing) {
		Optional<Why> pause = owing.pause();
		if (pause.isPresent()) {
			return Rung.none(owing, pause.get());
		}
		Optional<Waiting> waiting = snapshot.notices().waiting(owing.part());
		if (waiting.isPresent()) {
			return Rung.none(owing,
					Why.of(state(waiting.get()), waiting.get().drafted().step(), waiting.get().drafted().date()));
		}
		Plan plan = plans.computeIfAbsent(owing.anchor(policy()),
				anchor -> new Plan(policy(), anchor, snapshot.country()));
		Track track = snapshot.notices().track(owing.part()).orElse(null);
		return track != null && track.afresh() != null ? again(owing, track, track.afresh(), plan)
				: onward(owing, track, plan);
	}

	private static String state(Waiting notice) {
		return notice.mail() != null ? "in-the-mail" : notice.lacksApproval() ? "approval" : "waiting";
	}

	/**
	 * Why a part that a notice is about is not to be on it any more, if so.
	 * @param part absent when nothing of it is open
	 */
	Optional<Why> fallen(Optional<Owing> part) {
		if (part.isEmpty()) {
			return Optional.of(Why.of("settled"));
		}
		return part.get().pause().or(() -> covered(part.get()));
	}

	private Policy policy() {
		return version.policy();
	}

	private Rung onward(Owing owing, @Nullable Track track, Plan plan) {
		List<Step> steps = policy().steps();
		for (int i = first(track, plan); i < steps.size(); i++) {
			Step step = steps.get(i);
			Rung later = when(owing, track, plan, i);
			Optional<Why> unmet = unmet(step, owing);
			if (!later.due() || unmet.isEmpty()) {
				return later.due() ? gates(later, step, plan) : later;
			}
			if (!step.passes()) {
				return new Rung(owing, false, step, i + 1, plan.day(i), null, unmet.get());
			}
		}
		return Rung.none(owing, Why.of("end"));
	}

	/**
	 * After a dispute that was rejected, the last step once more (domain.md, Dispute
	 * rules).
	 */
	private Rung again(Owing owing, Track track, LocalDate resumed, Plan plan) {
		int last = first(track, plan) - 1;
		if (last < 0) {
			return onward(owing, track, plan);
		}
		Step step = policy().steps().get(last);
		LocalDate on = plan.workday(step, resumed);
		Rung rung = new Rung(owing, !date.isBefore(on), step, last + 1, plan.day(last), on, Why.of("afresh", on));
		return rung.due() ? gates(rung, step, plan) : rung;
	}

	private Optional<Why> unmet(Step step, Owing owing) {
		return step.when().equals(Condition.NONE) ? Optional.empty()
				: step.when().unmet(chased.with(owing, policy()), owing.chased().currency());
	}

	/** The step after the last one given, counted from 0. */
	private int first(@Nullable Track track, Plan plan) {
		if (track == null) {
			return 0;
		}
		return isSame(track) ? track.ordinal() : plan.firstAfter(track.scheduled());
	}

	private boolean isSame(Track track) {
		return track.ladder().equals(policy().name()) && track.version() == version.number();
	}

	/**
	 * A step, due from its day on; what was caught up late or gave a deadline puts it
	 * off.
	 */
	private Rung when(Owing owing, @Nullable Track track, Plan plan, int index) {
		Step step = policy().steps().get(index);
		Plan.Day day = plan.day(index);
		LocalDate on = day.planned();
		String code = "scheduled";
		if (track != null) {
			on = later(on, plan.workday(step, soonest(track, step, day)));
			LocalDate deadline = track.deadline();
			LocalDate over = deadline == null ? on : plan.workday(step, deadline.plusDays(1));
			code = over.isAfter(on) ? "deadline" : code;
			on = later(on, over);
		}
		boolean due = !date.isBefore(on);
		return new Rung(owing, due, step, index + 1, day, on, Why.of(due ? "due" : code, on));
	}

	/**
	 * The same day only where the ladder has both steps on one date and the first was in
	 * time.
	 */
	private static LocalDate soonest(Track track, Step step, Plan.Day day) {
		if (step.at().unit() == Unit.AFTER_PREVIOUS) {
			return track.given().plusDays(step.at().count());
		}
		boolean sameDay = track.wasInTime() && day.scheduled().equals(track.scheduled());
		return sameDay ? track.given() : track.given().plusDays(1);
	}

	/** What keeps a step that is due from being taken today. */
	private Rung gates(Rung rung, Step step, Plan plan) {
		Optional<Why> covered = covered(rung.owing());
		if (covered.isPresent()) {
			return closed(rung, null, covered.get());
		}
		Manner manner = Manner.of(step.kind());
		LocalDate tomorrow = plan.workday(step, date.plusDays(1));
		if (snapshot.notices().isTakenBack(rung.owing().part(), date)) {
			return closed(rung, tomorrow, Why.of("taken-back", tomorrow));
		}
		if (snapshot.notices().hadContact(manner, date)) {
			return closed(rung, tomorrow, Why.of("contact-today", tomorrow));
		}
		if (snapshot.notices().waiting(manner).filter(Waiting::isBound).isPresent()) {
			return closed(rung, null, Why.of("behind-another"));
		}
		return rung;
	}

	/** Whoever has paid is not chased because nobody applied the cash yet. */
	private Optional<Why> covered(Owing owing) {
		String currency = owing.chased().currency();
		Money cash = snapshot.unapplied().get(currency);
		if (cash == null) {
			return Optional.empty();
		}
		Money all = chased.with(owing, policy()).amount(currency);
		return cash.compareTo(all) >= 0 ? Optional.of(Why.of("unapplied", cash)) : Optional.empty();
	}

	private static Rung closed(Rung rung, @Nullable LocalDate on, Why why) {
		return new Rung(rung.owing(), false, rung.step(), rung.ordinal(), rung.day(), on, why);
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

}
