package io.dunwell.bot.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

/** When to call again, in the zone of whoever will. */
final class When {

	/** Before the customer's first meeting, and after one's own plan. */
	static final LocalTime MORNING = LocalTime.of(9, 0);

	private When() {
	}

	/**
	 * The instant meant. A time without a day is the next one on the clock; a day without
	 * a time is its morning, and today is in two hours.
	 */
	static Instant at(ZonedDateTime now, @Nullable LocalDate date, @Nullable LocalTime time) {
		if (date == null) {
			ZonedDateTime today = now.with(time == null ? MORNING : time).withSecond(0).withNano(0);
			return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
		}
		if (time == null && date.equals(now.toLocalDate())) {
			return now.plusHours(2).toInstant();
		}
		return date.atTime(time == null ? MORNING : time).atZone(now.getZone()).toInstant();
	}

}
