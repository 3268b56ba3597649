package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import io.dunwell.command.unit.Act;
import io.dunwell.log.EventLog;
import io.dunwell.log.EventLog.LoggedEvent;
import io.dunwell.messages.Event;
import io.dunwell.messages.day.DayOpened;

/**
 * Tells a trial the log once, page by page, and has it work each day of a period where
 * the log has come to it: where that collection day was opened, or else before the first
 * fact that was recorded on that date.
 */
final class Passage {

	private static final int PAGE = 1000;

	private final EventLog log;

	private final String company;

	private final ZoneId zone;

	private final Set<LocalDate> worked;

	private final LocalDate to;

	private final boolean ahead;

	private LocalDate next;

	/**
	 * @param zone the company's
	 * @param worked days that the log opens somewhere
	 */
	Passage(EventLog log, String company, ZoneId zone, Set<LocalDate> worked, LocalDate from, LocalDate to) {
		this(log, company, zone, worked, from, to, false);
	}

	private Passage(EventLog log, String company, ZoneId zone, Set<LocalDate> worked, LocalDate from, LocalDate to,
			boolean ahead) {
		this.log = log;
		this.company = company;
		this.zone = zone;
		this.worked = worked;
		this.next = from;
		this.to = to;
		this.ahead = ahead;
	}

	/** One whose days come after all that the log tells. */
	static Passage ahead(EventLog log, String company, ZoneId zone, LocalDate from, LocalDate to) {
		return new Passage(log, company, zone, Set.of(), from, to, true);
	}

	/**
	 * @return the position up to which the log was read
	 */
	long tell(Trial trial) {
		long head = log.head();
		long read = 0;
		List<LoggedEvent> page = log.read(read, PAGE);
		while (!page.isEmpty() && read < head) {
			for (LoggedEvent one : page) {
				if (one.position() <= head) {
					tell(trial, one);
				}
			}
			read = page.getLast().position();
			page = read < head && !isOver(page.getLast()) ? log.read(read, PAGE) : List.of();
		}
		while (!next.isAfter(to)) {
			work(trial);
		}
		return Math.min(read, head);
	}

	private void tell(Trial trial, LoggedEvent one) {
		Event event = (Event) one.message().getPayload();
		if (!ahead && !next.isAfter(to)) {
			if (event instanceof DayOpened opened && opened.company().equals(company)) {
				workUpTo(trial, opened.date());
			}
			else {
				LocalDate recorded = recorded(one);
				while (!next.isAfter(to) && !next.isAfter(recorded) && !worked.contains(next)) {
					work(trial);
				}
			}
		}
		trial.tell(event, one.message().getMetaData());
	}

	private void workUpTo(Trial trial, LocalDate date) {
		while (!next.isAfter(to) && !next.isAfter(date)) {
			work(trial);
		}
	}

	private void work(Trial trial) {
		trial.work(next);
		next = next.plusDays(1);
	}

	/** Nothing of the period is told any more: customers are a day behind at most. */
	private boolean isOver(LoggedEvent last) {
		return !ahead && next.isAfter(to) && recorded(last).isAfter(to.plusDays(2));
	}

	private LocalDate recorded(LoggedEvent one) {
		return Act.of(one.message().getMetaData()).today(zone);
	}

}
