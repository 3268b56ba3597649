package io.dunwell.query.audit;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import io.dunwell.log.EventLog;
import io.dunwell.log.EventLog.LoggedEvent;
import io.dunwell.messages.Event;
import io.dunwell.messages.LogicalName;
import io.dunwell.query.ledger.Concerned;
import io.dunwell.query.view.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * The log as auditors read it: in its one order, from a position on. A contiguous prefix,
 * like all that views see: who goes on after the last position misses nothing.
 */
public final class AuditTrail {

	private static final int PAGE = 1000;

	private final EventLog log;

	private final ZoneId zone;

	AuditTrail(EventLog log, ZoneId zone) {
		this.log = log;
		this.zone = zone;
	}

	/**
	 * Hands on the events after a position that fit, in log order.
	 * @param limit the most to hand on
	 * @param reader called for each; false stops
	 */
	public void read(long after, int limit, Filter filter, Predicate<Entry> reader) {
		long position = after;
		int left = limit;
		List<LoggedEvent> page;
		do {
			page = (left > 0) ? log.read(position, PAGE) : List.of();
			for (LoggedEvent event : page) {
				position = event.position();
				Entry entry = entry(event);
				if (left > 0 && filter.fits(entry)) {
					left = reader.test(entry) ? left - 1 : 0;
				}
			}
		}
		while (!page.isEmpty() && left > 0);
	}

	private Entry entry(LoggedEvent event) {
		LogicalName name = event.message().getPayload().getClass().getAnnotation(LogicalName.class);
		if (name == null) {
			throw new IllegalStateException("no logical name: " + event.message().getPayloadType().getName());
		}
		Event payload = (Event) event.message().getPayload();
		return new Entry(event.message().getIdentifier(), event.message().getAggregateIdentifier(), name.value(),
				name.revision(), new RecordedEvent(event.position(), event.message().getTimestamp(),
						event.message().getMetaData(), payload, zone));
	}

	/**
	 * One event.
	 *
	 * @param id of the event, unique
	 * @param stream what it happened to
	 * @param type logical name
	 */
	public record Entry(String id, String stream, String type, int revision, RecordedEvent event) {

		/** Id of the account it concerns, if any. */
		public @Nullable String account() {
			return Concerned.account(event.payload());
		}

		/** Who did it, as what, where and why, without what is told apart. */
		public Map<String, ?> metadata() {
			return event.metadata();
		}

	}

	/**
	 * What to read; null means all.
	 *
	 * @param account the account's id
	 * @param actor a person's handle
	 * @param type an event's logical name
	 */
	public record Filter(@Nullable String account, @Nullable String actor, @Nullable String type) {

		boolean fits(Entry entry) {
			return (account == null || account.equals(entry.account()))
					&& (actor == null || actor.equals(entry.event().actor()))
					&& (type == null || type.toLowerCase(Locale.ROOT).equals(entry.type()));
		}

	}

}
