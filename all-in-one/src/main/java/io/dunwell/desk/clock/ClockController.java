package io.dunwell.desk.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.concurrent.locks.ReentrantLock;

import io.dunwell.log.clock.DeskClock;
import io.dunwell.command.WhatIsDue;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/clock}, in a sandbox only: what time it is at the desk, and later. */
@RestController
@RequestMapping("/api/clock")
public class ClockController {

	private final DeskClock deskClock;

	private final Runnable viewsCaughtUp;

	private final WhatIsDue due;

	private final ReentrantLock oneAtATime = new ReentrantLock();

	/**
	 * @param viewsCaughtUp returns when the views have seen all that is in the log
	 */
	public ClockController(DeskClock deskClock, Runnable viewsCaughtUp, WhatIsDue due) {
		this.deskClock = deskClock;
		this.viewsCaughtUp = viewsCaughtUp;
		this.due = due;
	}

	@GetMapping
	Now now() {
		return new Now(deskClock.instant(), LocalDate.now(deskClock), deskClock.getZone());
	}

	/**
	 * Moves forward to an instant, or to the end of a date, through every collection day
	 * and planned call on the way, in order; answers when they are done and the views
	 * have caught up.
	 */
	@PostMapping
	Now move(@RequestBody Move to) {
		oneAtATime.lock();
		try {
			Instant target = to.target(deskClock.getZone());
			if (target.isBefore(deskClock.instant())) {
				throw new Rejected(Refusal.PAST_DATE, LocalDate.ofInstant(target, deskClock.getZone()),
						LocalDate.now(deskClock));
			}
			doWhatIsDue();
			while (deskClock.instant().isBefore(target)) {
				deskClock.moveTo(next(target));
				doWhatIsDue();
			}
			deskClock.moveTo(target);
			viewsCaughtUp.run();
			return now();
		}
		finally {
			oneAtATime.unlock();
		}
	}

	/** The next midnight or planned call, but not beyond the target. */
	private Instant next(Instant target) {
		Instant now = deskClock.instant();
		Instant midnight = LocalDate.now(deskClock).plusDays(1).atStartOfDay(deskClock.getZone()).toInstant();
		Instant stop = midnight.isBefore(target) ? midnight : target;
		return due.callbacks().next(now, stop).orElse(stop);
	}

	private void doWhatIsDue() {
		due.work(deskClock.instant(), (company, day, done, total) -> {
		});
	}

	/**
	 * Where to.
	 *
	 * @param instant with an offset, as in 2026-03-31T12:00:00+02:00
	 * @param date the end of this date, in the company's zone
	 */
	public record Move(@Nullable OffsetDateTime instant, @Nullable LocalDate date) {

		Instant target(ZoneId zone) {
			if (instant != null) {
				return instant.toInstant();
			}
			if (date != null) {
				return date.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
			}
			throw new Rejected(Refusal.MISSING_FIELD, "instant");
		}

	}

	/** What time it is. */
	public record Now(Instant instant, LocalDate date, ZoneId zone) {

	}

}
