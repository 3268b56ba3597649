package io.dunwell.desk.clock;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

import io.dunwell.desk.folder.Keep;
import org.jspecify.annotations.Nullable;

/**
 * The system's clock, in the company's zone. In a sandbox it may start elsewhere, and
 * then runs on from there; once it is moved it stands still until it is moved again, so
 * that a day that was asked for does not slip away. It never goes back, also over a
 * restart: the ledger has been told the time.
 */
public final class DeskClock extends Clock {

	private static final String AHEAD = "ahead";

	private static final String STANDS = "stands";

	private final ZoneId zone;

	private final Keep keep;

	/** What there is to add to the system's clock. */
	private volatile Duration ahead = Duration.ZERO;

	private volatile @Nullable Instant stands;

	private DeskClock(ZoneId zone, Keep keep) {
		this.zone = zone;
		this.keep = keep;
	}

	/**
	 * The clock of the desk in this folder.
	 * @param start where it starts the first time; null for the system's time
	 */
	public static DeskClock of(Path folder, ZoneId zone, @Nullable Instant start) {
		DeskClock clock = new DeskClock(zone, new Keep(folder, "clock.properties"));
		Map<String, String> kept = clock.keep.read();
		clock.ahead = Duration.parse(kept.getOrDefault(AHEAD, "PT0S"));
		String standing = kept.get(STANDS);
		clock.stands = (standing == null) ? null : Instant.parse(standing);
		if (start != null && (kept.isEmpty() || start.isAfter(clock.instant()))) {
			clock.startAt(start);
		}
		return clock;
	}

	/**
	 * Moves forward to this instant, and stands there.
	 * @return false, and nothing happens, when that is in the past
	 */
	public synchronized boolean moveTo(Instant instant) {
		if (instant.isBefore(instant())) {
			return false;
		}
		keep.write(Map.of(STANDS, instant.toString()));
		stands = instant;
		return true;
	}

	@Override
	public ZoneId getZone() {
		return zone;
	}

	@Override
	public Clock withZone(ZoneId other) {
		DeskClock here = this;
		return new Clock() {
			@Override
			public ZoneId getZone() {
				return other;
			}

			@Override
			public Clock withZone(ZoneId another) {
				return here.withZone(another);
			}

			@Override
			public Instant instant() {
				return here.instant();
			}
		};
	}

	@Override
	public Instant instant() {
		Instant standing = stands;
		return (standing != null) ? standing : Clock.systemUTC().instant().plus(ahead);
	}

	private synchronized void startAt(Instant start) {
		ahead = Duration.between(Clock.systemUTC().instant(), start);
		stands = null;
		keep.write(Map.of(AHEAD, ahead.toString()));
	}

}
