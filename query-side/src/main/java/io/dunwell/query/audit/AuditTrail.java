package io.dunwell.query.audit;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import io.dunwell.log.EventLog;
import io.dunwell.log.EventLog.LoggedEvent;
import io.dunwell.messages.Event;
import io.dunwell.messages.Ids;
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

	private static final int PAGES = 20;

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

	/**
	 * The newest events before a position that fit, newest first. Looks through so many
	 * pages of the log and no further: a person waits for the answer.
	 */
	public Newest newest(long before, int limit, Filter filter) {
		List<Entry> found = new ArrayList<>();
		long end = Math.min(before, log.head() + 1);
		for (int page = 0; page < PAGES && end > 1 && found.size() < limit; page++) {
			long start = Math.max(0, end - 1 - PAGE);
			for (LoggedEvent event : upTo(end, log.read(start, PAGE)).reversed()) {
				Entry entry = entry(event);
				if (found.size() < limit && filter.fits(entry)) {
					found.add(entry);
				}
			}
			end = (found.size() < limit) ? start + 1 : found.getLast().event().position();
		}
		return new Newest(found, end);
	}

	private static List<LoggedEvent> upTo(long end, List<LoggedEvent> page) {
		return page.stream().filter(event -> event.position() < end).toList();
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
	 * Some events, newest first.
	 *
	 * @param before the position before which to go on; 1 when nothing is left
	 */
	public record Newest(List<Entry> entries, long before) {

		public boolean hasMore() {
			return before > 1;
		}

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
	 * @param company its code
	 * @param account the account's id
	 * @param actor a person's handle
	 * @param type an event's logical name
	 */
	public record Filter(@Nullable String company, @Nullable String account, @Nullable String actor,
			@Nullable String type) {

		/** Everything of a company, or of all. */
		public static Filter of(@Nullable String company) {
			return new Filter(company, null, null, null);
		}

		/**
		 * As people ask: blanks mean all, an account is named by its id or its code.
		 * @param company the only one that they may see
		 */
		public static Filter of(@Nullable String company, @Nullable String account, @Nullable String actor,
				@Nullable String type) {
			String code = given(account);
			String home = (company != null) ? company : Ids.MAIN;
			return new Filter(company, (code != null) ? Ids.account(home, code) : null, given(actor), given(type));
		}

		private static @Nullable String given(@Nullable String text) {
			return (text == null || text.isBlank()) ? null : text.strip();
		}

		/** What is of no company (the answers to commands) is for who may see all. */
		private static @Nullable String companyOf(String stream) {
			return (stream.indexOf(':') == stream.lastIndexOf(':') && !stream.startsWith("directory:")) ? null
					: stream.split(":", 3)[1];
		}

		boolean fits(Entry entry) {
			return (company == null || company.equals(companyOf(entry.stream())))
					&& (account == null || account.equals(entry.account()))
					&& (actor == null || actor.equals(entry.event().actor()))
					&& (type == null || type.toLowerCase(Locale.ROOT).equals(entry.type()));
		}

	}

}
