package io.dunwell.bench;

import java.time.ZoneOffset;
import java.util.List;

import io.dunwell.log.EventLog;
import io.dunwell.log.EventLog.LoggedEvent;
import io.dunwell.messages.Event;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import org.axonframework.eventhandling.DomainEventMessage;

/** How often an event of the log changes a document of a view. */
final class Touches {

	private static final int PAGE = 1000;

	private Touches() {
	}

	static long count(Lab lab) {
		EventLog log = lab.get(EventLog.class);
		List<View<?>> views = lab.declaredViews();
		long count = 0;
		long last = 0;
		for (List<LoggedEvent> page = log.read(0, PAGE); !page.isEmpty(); page = log.read(last, PAGE)) {
			for (LoggedEvent event : page) {
				count += views.stream().filter(view -> touches(view, event)).count();
			}
			last = page.getLast().position();
		}
		return count;
	}

	private static boolean touches(View<?> view, LoggedEvent logged) {
		DomainEventMessage<?> message = logged.message();
		return view.events().stream().anyMatch(family -> family.isAssignableFrom(message.getPayloadType()))
				&& view.key()
					.apply(new RecordedEvent(logged.position(), message.getTimestamp(), message.getMetaData(),
							(Event) message.getPayload(), ZoneOffset.UTC)) != null;
	}

}
