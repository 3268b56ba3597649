package io.dunwell.desk.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.dunwell.log.EventLog;
import io.dunwell.log.EventLog.LoggedEvent;
import io.dunwell.messages.invoice.PromiseJudged;
import io.dunwell.messages.invoice.PromiseNoted;
import io.dunwell.messages.invoice.PromiseReleased;

/**
 * The promises of a log that nobody has judged, with the last day that counts for them.
 */
final class Promised {

	private Promised() {
	}

	/** By invoice; an invoice carries one at most. */
	static Map<String, LocalDate> unjudged(EventLog log) {
		Map<String, LocalDate> standing = new HashMap<>();
		long position = 0;
		for (List<LoggedEvent> page = log.read(0, 1000); !page.isEmpty(); page = log.read(position, 1000)) {
			for (LoggedEvent one : page) {
				position = one.position();
				switch (one.message().getPayload()) {
					case PromiseNoted noted -> standing.put(noted.invoice(), noted.until());
					case PromiseJudged judged -> standing.remove(judged.invoice());
					case PromiseReleased released -> standing.remove(released.invoice());
					default -> {
						// no promise
					}
				}
			}
		}
		return standing;
	}

}
