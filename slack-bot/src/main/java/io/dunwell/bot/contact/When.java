package io.dunwell.bot.contact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/** When to call again, in the zone of whoever will. */
final class When {

	/** Before the customer's first meeting, and after one's own plan. */
	static final LocalTime MORNING = LocalTime.of(9, 0);

	private static final Duration QUARTER = Duration.ofMinutes(15);

	private static final Duration LONG = Duration.ofHours(1);

	private When() {
	}

	/**
	 * The instant meant. A time without a day is the next one on the clock; a day without
	 * a time is its morning, and today is at the next quarter-hour two hours from now.
	 */
	static Instant at(ZonedDateTime now, @Nullable LocalDate date, @Nullable LocalTime time) {
		if (date == null) {
			ZonedDateTime today = now.with(time == null ? MORNING : time).withSecond(0).withNano(0);
			return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
		}
		if (time == null && date.equals(now.toLocalDate())) {
			return quarter(now.plusHours(2)).toInstant();
		}
		return date.atTime(time == null ? MORNING : time).atZone(now.getZone()).toInstant();
	}

	/**
	 * From when a form counts: from when it was opened, so that what is submitted again
	 * is the same. One that lay there for long counts from now, or it would plan what is
	 * almost past.
	 */
	static Instant begun(Instant now, @Nullable Instant opened) {
		return opened == null || opened.isBefore(now.minus(LONG)) ? now : opened;
	}

	private static ZonedDateTime quarter(ZonedDateTime time) {
		ZonedDateTime hour = time.truncatedTo(ChronoUnit.HOURS);
		long past = Duration.between(hour, time).plus(QUARTER).minusNanos(1).dividedBy(QUARTER);
		return hour.plus(QUARTER.multipliedBy(past));
	}

}
