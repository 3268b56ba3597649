package io.dunwell.command.guard;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.dunwell.command.calendar.Holidays;
import io.dunwell.command.guard.Situation.Hold;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a customer may be contacted (domain.md, contact policy guard): a pure
 * function of a pack, a situation, an instant and a channel. All dates and hours are the
 * customer's.
 */
final class Rulebook {

	/** Rules move each other on; no customer is out of reach for longer than that. */
	private static final int MOST_MOVES = 1000;

	private final Situation situation;

	private final String channel;

	private final @Nullable Rule rule;

	Rulebook(Pack pack, Situation situation, String channel) {
		this.situation = situation;
		this.channel = channel;
		this.rule = pack.rule(channel).orElse(null);
	}

	/** What is said to a contact at an instant. */
	Verdict judge(Instant at) {
		Optional<No> no = first(at);
		if (no.isEmpty() || isOverridden(at, no.get())) {
			return Verdict.ALLOWED;
		}
		return new Verdict(no.get().code(), no.get().arguments(), again(no.get()));
	}

	/** What stops an insolvency is for nobody at the desk to let be. */
	private boolean isOverridden(Instant at, No no) {
		Instant overridden = situation.overridden();
		return overridden != null && at.isBefore(overridden) && !no.code().equals("insolvency");
	}

	/** The first instant at which nothing forbids it; null where nobody knows. */
	private @Nullable Instant again(No first) {
		Optional<No> no = Optional.of(first);
		for (int moves = 0; moves < MOST_MOVES; moves++) {
			Instant until = no.get().until();
			if (until == null) {
				return null;
			}
			no = first(until);
			if (no.isEmpty()) {
				return until;
			}
		}
		return null;
	}

	private Optional<No> first(Instant at) {
		ZonedDateTime local = at.atZone(situation.zone());
		LocalDate date = local.toLocalDate();
		return Stream.<Supplier<Optional<No>>>of(() -> held(date, true), this::stopped, () -> held(date, false),
				() -> conversation(date), () -> cap(date), () -> gap(at), () -> freeDay(date), () -> quietHours(local))
			.map(Supplier::get)
			.flatMap(Optional::stream)
			.findFirst();
	}

	private Optional<No> held(LocalDate date, boolean insolvency) {
		return situation.hold(date, insolvency)
			.map(hold -> new No(insolvency ? "insolvency" : "held", arguments(hold, insolvency),
					start(hold.until().plusDays(1))));
	}

	private static List<String> arguments(Hold hold, boolean insolvency) {
		return insolvency ? List.of(hold.until().toString()) : List.of(hold.reason(), hold.until().toString());
	}

	private Optional<No> stopped() {
		return situation.stopped() ? Optional.of(new No("stopped", List.of(), null)) : Optional.empty();
	}

	private Optional<No> conversation(LocalDate date) {
		if (rule == null || rule.pauseDays() == 0) {
			return Optional.empty();
		}
		int days = rule.pauseDays();
		return situation.history()
			.conversation(channel)
			.map(this::date)
			.filter(day -> date.isBefore(day.plusDays(days)))
			.map(day -> new No("conversation", List.of(day.toString(), String.valueOf(days)),
					start(day.plusDays(days))));
	}

	private Optional<No> cap(LocalDate date) {
		if (rule == null || rule.attempts() == null) {
			return Optional.empty();
		}
		Rule.Attempts attempts = Objects.requireNonNull(rule.attempts());
		List<LocalDate> days = situation.history()
			.attempts(channel)
			.stream()
			.map(this::date)
			.filter(day -> !day.isBefore(attempts.first(date)))
			.toList();
		if (days.size() < attempts.most()) {
			return Optional.empty();
		}
		LocalDate leaves = days.get(days.size() - attempts.most());
		return Optional.of(new No("cap", List.of(String.valueOf(attempts.most()), String.valueOf(attempts.days())),
				start(leaves.plusDays(attempts.days()))));
	}

	private Optional<No> gap(Instant at) {
		List<Instant> attempts = situation.history().attempts(channel);
		if (rule == null || attempts.isEmpty()) {
			return Optional.empty();
		}
		Instant until = attempts.getLast().plusSeconds(rule.gapMinutes() * 60L);
		return at.isBefore(until) ? Optional.of(new No("gap", List.of(String.valueOf(rule.gapMinutes())), until))
				: Optional.empty();
	}

	private Optional<No> freeDay(LocalDate date) {
		if (rule == null || isOpen(rule, date)) {
			return Optional.empty();
		}
		return Optional.of(new No("free-day", List.of(date.toString()), start(date.plusDays(1))));
	}

	private boolean isOpen(Rule one, LocalDate date) {
		return switch (one.days()) {
			case EVERY_DAY -> true;
			case NOT_SUNDAYS -> date.getDayOfWeek() != DayOfWeek.SUNDAY;
			case WORKING_DAYS -> !situation.closed().contains(date) && Holidays.isWorkingDay(date, situation.country());
		};
	}

	private Optional<No> quietHours(ZonedDateTime local) {
		if (rule == null) {
			return Optional.empty();
		}
		LocalTime time = local.toLocalTime();
		if (!time.isBefore(rule.from()) && time.isBefore(rule.to())) {
			return Optional.empty();
		}
		LocalDate next = time.isBefore(rule.from()) ? local.toLocalDate() : local.toLocalDate().plusDays(1);
		return Optional.of(new No("quiet-hours", List.of(rule.from().toString(), rule.to().toString()),
				next.atTime(rule.from()).atZone(situation.zone()).toInstant()));
	}

	private LocalDate date(Instant at) {
		return LocalDate.ofInstant(at, situation.zone());
	}

	private Instant start(LocalDate date) {
		return date.atStartOfDay(situation.zone()).toInstant();
	}

	/**
	 * Why not.
	 *
	 * @param until from when on this alone forbids it no more; null where nobody knows
	 */
	private record No(String code, List<String> arguments, @Nullable Instant until) {

	}

}
