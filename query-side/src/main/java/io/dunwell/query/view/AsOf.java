package io.dunwell.query.view;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.dunwell.log.EventLog;
import io.dunwell.log.EventLog.LoggedEvent;
import io.dunwell.messages.Event;
import org.jspecify.annotations.Nullable;

/**
 * A view as it was: the same fold, in memory, over the log up to a point. For questions
 * about the past, and to audit what the projectors keep.
 */
public final class AsOf {

	private static final int PAGE = 1000;

	private AsOf() {
	}

	/**
	 * The documents by id.
	 * @param zone of the company
	 * @param until the events that were known; the first that was not ends it
	 * @param day as of which what depends on the day is derived
	 * @throws RuntimeException what a fold throws: nothing is parked here
	 */
	public static <D> Map<String, D> documents(View<D> view, EventLog log, ZoneId zone, Predicate<RecordedEvent> until,
			LocalDate day) {
		Map<String, D> documents = new HashMap<>();
		long position = 0;
		boolean more = true;
		while (more) {
			List<LoggedEvent> page = log.read(position, PAGE);
			more = !page.isEmpty();
			for (LoggedEvent logged : page) {
				position = logged.position();
				RecordedEvent event = recorded(logged, zone);
				more &= until.test(event);
				if (more) {
					fold(view, documents, event);
				}
			}
		}
		Daily<D> daily = view.daily();
		if (daily != null) {
			documents.replaceAll((id, document) -> daily.derive().apply(document, day));
		}
		return documents;
	}

	private static <D> void fold(View<D> view, Map<String, D> documents, RecordedEvent event) {
		String id = view.listensTo(event.payload().getClass()) ? view.key().apply(event) : null;
		if (id != null) {
			@Nullable D after = view.fold().apply(documents.get(id), event);
			if (after != null) {
				documents.put(id, after);
			}
			else {
				documents.remove(id);
			}
		}
	}

	private static RecordedEvent recorded(LoggedEvent logged, ZoneId zone) {
		return new RecordedEvent(logged.position(), logged.message().getTimestamp(), logged.message().getMetaData(),
				(Event) logged.message().getPayload(), zone);
	}

}
