package io.dunwell.command.day;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import io.dunwell.messages.Ids;
import io.dunwell.messages.day.DayClosed;
import io.dunwell.messages.day.DayEvent;
import io.dunwell.messages.day.DayOpened;
import io.dunwell.messages.day.DayProgressed;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * How far a company's days have come, as the log tells it: what a runner that was killed
 * goes on from.
 *
 * @param open the day that is open, if one is
 * @param closed the last day that was closed
 * @param position of the log, which the open day works on
 * @param cursor the last account that was worked of it
 * @param worked how many
 */
record Progress(@Nullable LocalDate open, @Nullable LocalDate closed, long position, @Nullable String cursor,
		int worked) {

	static Progress of(EventStore events, String company) {
		Progress progress = new Progress(null, null, 0, null, 0);
		DomainEventStream days = events.readEvents(Ids.calendar(company));
		while (days.hasNext()) {
			progress = progress.after((DayEvent) days.next().getPayload());
		}
		return progress;
	}

	/** The day to work next; the very first one is the day on which somebody asks. */
	LocalDate next(LocalDate today) {
		if (open != null) {
			return open;
		}
		return closed == null ? today : closed.plusDays(1);
	}

	private Progress after(DayEvent event) {
		return switch (event) {
			case DayOpened opened -> new Progress(opened.date(), closed, opened.position(), null, 0);
			case DayProgressed progressed ->
				new Progress(open, closed, position, progressed.cursor(), progressed.worked());
			case DayClosed over -> new Progress(null, over.date(), position, null, 0);
		};
	}

}
