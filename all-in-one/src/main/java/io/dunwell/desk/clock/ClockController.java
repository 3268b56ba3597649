package io.dunwell.desk.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.query.view.Views;
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

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final DeskClock deskClock;

	private final Views views;

	public ClockController(DeskClock deskClock, Views views) {
		this.deskClock = deskClock;
		this.views = views;
	}

	@GetMapping
	Now now() {
		return new Now(deskClock.instant(), LocalDate.now(deskClock), deskClock.getZone());
	}

	/**
	 * Moves forward to an instant, or to the end of a date; answers when the views have
	 * caught up.
	 */
	@PostMapping
	Now move(@RequestBody Move to) {
		Instant instant = to.target(deskClock.getZone());
		if (!deskClock.moveTo(instant)) {
			throw new Rejected(Refusal.PAST_DATE, LocalDate.ofInstant(instant, deskClock.getZone()),
					LocalDate.now(deskClock));
		}
		views.awaitHead(PATIENCE);
		return now();
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
