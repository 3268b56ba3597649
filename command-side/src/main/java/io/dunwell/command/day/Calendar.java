package io.dunwell.command.day;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.dunwell.command.unit.Fact;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.day.DayClosed;
import io.dunwell.messages.day.DayEvent;
import io.dunwell.messages.day.DayOpened;
import io.dunwell.messages.day.DayProgressed;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/**
 * The collection days of one company, in order: one stream for all of them, so that two
 * processes can not open two.
 */
@AggregateRoot
final class Calendar {

	@AggregateIdentifier
	@SuppressWarnings("UnusedVariable") // Axon reads it
	private String id;

	private String company;

	private @Nullable LocalDate open;

	private @Nullable LocalDate closed;

	private int worked;

	@SuppressWarnings("NullAway.Init") // Axon builds it empty, then replays its events
	Calendar() {
	}

	/** A calendar that has no event yet. */
	Calendar(String company) {
		this.company = company;
		this.id = Ids.calendar(company);
	}

	/**
	 * @param position of the log, which the day works on
	 * @return false when the day is open already
	 * @throws Rejected {@code day-closed}, {@code day-out-of-order}
	 */
	boolean open(LocalDate date, long position) {
		if (date.equals(open)) {
			return false;
		}
		checkNotClosed(date);
		LocalDate first = Optional.ofNullable(open).orElse(closed == null ? date : closed.plusDays(1));
		if (!date.equals(first)) {
			throw new Rejected(Refusal.DAY_OUT_OF_ORDER, date, first);
		}
		Fact.apply(new DayOpened(Ids.day(company, date), company, date, position), date);
		return true;
	}

	/**
	 * @return false when the day had come as far already
	 * @throws Rejected {@code day-closed}, {@code unknown-day}
	 */
	boolean progress(LocalDate date, String cursor, int cases) {
		checkOpen(date);
		if (cases <= worked) {
			return false;
		}
		Fact.apply(new DayProgressed(Ids.day(company, date), company, date, cursor, cases), date);
		return true;
	}

	/**
	 * @throws Rejected {@code day-closed}, {@code unknown-day}
	 */
	void close(LocalDate date, int cases) {
		checkOpen(date);
		Fact.apply(new DayClosed(Ids.day(company, date), company, date, cases), date);
	}

	private void checkOpen(LocalDate date) {
		checkNotClosed(date);
		if (!date.equals(open)) {
			throw new Rejected(Refusal.UNKNOWN_DAY, date);
		}
	}

	private void checkNotClosed(LocalDate date) {
		if (closed != null && !date.isAfter(closed)) {
			throw new Rejected(Refusal.DAY_CLOSED, date);
		}
	}

	@EventSourcingHandler
	void on(DayEvent event) {
		switch (event) {
			case DayOpened opened -> {
				company = opened.company();
				id = Ids.calendar(company);
				open = opened.date();
				worked = 0;
			}
			case DayProgressed progressed -> worked = progressed.worked();
			case DayClosed over -> {
				open = null;
				closed = over.date();
			}
		}
	}

}
