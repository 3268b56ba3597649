package io.dunwell.query.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.dunwell.log.EventLog;
import io.dunwell.log.EventLog.LoggedEvent;

/** The log as facts that can be read, forwards for programs, backwards for people. */
public final class AuditTrail {

	/** Read at once: big enough to be fast, small enough to keep in memory. */
	private static final int PAGE = 1000;

	/** Windows that one page of a person's search looks through. */
	private static final int WINDOWS = 20;

	private final EventLog log;

	AuditTrail(EventLog log) {
		this.log = log;
	}

	/** Hands on what follows a position and fits, in log order, up to so many. */
	void forward(long after, long limit, EventFilter filter, Consumer<CloudEvent> reader) {
		long left = limit;
		List<LoggedEvent> page = this.log.read(after, PAGE);
		while (!page.isEmpty()) {
			for (LoggedEvent logged : page) {
				CloudEvent event = CloudEvent.of(logged);
				if (filter.test(event)) {
					reader.accept(event);
					if (--left == 0) {
						return;
					}
				}
			}
			page = this.log.read(page.getLast().position(), PAGE);
		}
	}

	/** The newest facts that fit, newest first. */
	public Page newest(int count, EventFilter filter) {
		return before(this.log.head() + 1, count, filter);
	}

	/** The newest facts before a position that fit, newest first. */
	public Page before(long position, int count, EventFilter filter) {
		List<CloudEvent> found = new ArrayList<>();
		long end = position;
		for (int window = 0; window < WINDOWS && end > 1; window++) {
			long after = Math.max(0, end - 1 - PAGE);
			List<LoggedEvent> page = this.log.read(after, PAGE);
			for (LoggedEvent logged : page.reversed()) {
				if (logged.position() < end) {
					CloudEvent event = CloudEvent.of(logged);
					if (filter.test(event)) {
						found.add(event);
						if (found.size() == count) {
							return new Page(found, logged.position());
						}
					}
				}
			}
			end = after + 1;
		}
		return new Page(found, end);
	}

	/**
	 * Some facts, newest first.
	 *
	 * @param before the position before which to go on; 1 when there is nothing before
	 */
	public record Page(List<CloudEvent> events, long before) {

		/** Whether there may be more. */
		public boolean hasMore() {
			return before() > 1;
		}

	}

}
