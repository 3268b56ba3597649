package io.dunwell.query.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Event;
import io.dunwell.messages.Ids;
import io.dunwell.messages.day.DayClosed;
import io.dunwell.messages.day.DayEvent;
import io.dunwell.messages.day.DayOpened;
import io.dunwell.messages.day.DayProgressed;
import io.dunwell.messages.day.Days.Day;
import io.dunwell.messages.promise.Outcome;
import io.dunwell.messages.promise.PromiseEvent;
import io.dunwell.messages.promise.PromiseLineJudged;
import io.dunwell.query.view.Column;
import io.dunwell.query.view.Fold;
import io.dunwell.query.view.Index;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * One collection day: how far it came, and what it found of promises when it judged them
 * for the first time.
 *
 * @param opened by the desk's clock
 */
record CollectionDay(String day, String company, LocalDate date, Instant opened, @Nullable Instant closed, int worked,
		int kept, int partial, int broken) {

	/** An index is read upwards: this one has the newest first. */
	static final String NEWEST = "newest";

	static final View<CollectionDay> VIEW = new View<>("days", 1, CollectionDay.class,
			List.of(DayEvent.class, PromiseEvent.class), CollectionDay::day, CollectionDay::fold,
			List.of(new Index<>(NEWEST, List.of(Column.text("company", CollectionDay::company)),
					Column.number("ago", day -> -day.date().toEpochDay()))));

	Day answer() {
		return new Day(date, opened, closed, worked, kept, partial, broken);
	}

	/** A line is judged as of the day that worked its case. */
	private static @Nullable String day(RecordedEvent event) {
		return switch (event.payload()) {
			case DayOpened opened -> opened.day();
			case DayProgressed progressed -> progressed.day();
			case DayClosed closed -> closed.day();
			case PromiseLineJudged judged when judged.before() == null ->
				Ids.day(Ids.companyOf(judged.account()), event.effective());
			default -> null;
		};
	}

	private static @Nullable CollectionDay fold(@Nullable CollectionDay before, RecordedEvent event) {
		Event payload = event.payload();
		return switch (payload) {
			case DayOpened opened ->
				new CollectionDay(opened.day(), opened.company(), opened.date(), event.recorded(), null, 0, 0, 0, 0);
			case DayProgressed progressed -> Fold.known(before, progressed.day()).worked(progressed.worked(), null);
			case DayClosed closed -> Fold.known(before, closed.day()).worked(closed.worked(), event.recorded());
			// a case may be worked by hand on a day that nobody opened
			case PromiseLineJudged judged -> (before != null) ? before.judged(judged.outcome()) : null;
			default -> throw new IllegalArgumentException("not a day's: " + payload.getClass().getName());
		};
	}

	private CollectionDay worked(int cases, @Nullable Instant closedAt) {
		return new CollectionDay(day, company, date, opened, closedAt, cases, kept, partial, broken);
	}

	private CollectionDay judged(Outcome outcome) {
		return switch (outcome) {
			case KEPT -> new CollectionDay(day, company, date, opened, closed, worked, kept + 1, partial, broken);
			case PARTIAL -> new CollectionDay(day, company, date, opened, closed, worked, kept, partial + 1, broken);
			case BROKEN -> new CollectionDay(day, company, date, opened, closed, worked, kept, partial, broken + 1);
			case VOID -> this;
		};
	}

}
