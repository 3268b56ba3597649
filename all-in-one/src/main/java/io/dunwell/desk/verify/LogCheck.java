package io.dunwell.desk.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import io.dunwell.log.EventLog.LoggedEvent;
import org.axonframework.eventhandling.DomainEventMessage;

/** The log itself: positions grow, each stream counts from nought without a hole. */
final class LogCheck {

	private final Findings findings;

	private final Map<String, Long> next = new HashMap<>();

	private final Set<String> ids = new HashSet<>();

	private long last;

	LogCheck(Findings findings) {
		this.findings = findings;
	}

	void see(LoggedEvent event) {
		DomainEventMessage<?> message = event.message();
		String stream = message.getAggregateIdentifier();
		findings.unless(event.position() > last, "position " + event.position() + " comes after " + last);
		long expected = next.getOrDefault(stream, 0L);
		findings.unless(message.getSequenceNumber() == expected, "position " + event.position() + ": " + stream
				+ " goes on with " + message.getSequenceNumber() + ", not with " + expected);
		findings.unless(ids.add(message.getIdentifier()),
				"position " + event.position() + ": event " + message.getIdentifier() + " is there twice");
		next.put(stream, message.getSequenceNumber() + 1);
		last = event.position();
	}

	int streams() {
		return next.size();
	}

}
