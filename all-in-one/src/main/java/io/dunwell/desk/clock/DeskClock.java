package io.dunwell.desk.clock;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.dunwell.desk.folder.Keep;

/**
 * The system's clock, or one that runs ahead of it (or behind) from where a sandbox
 * started it. It never goes back, also over a restart: the ledger has been told the time.
 */
public final class DeskClock extends Clock {

	private static final String AHEAD = "ahead";

	private final Clock system;

	private final ZoneId zone;

	private final Keep keep;

	private volatile Duration ahead;

	private DeskClock(Clock system, ZoneId zone, Keep keep, Duration ahead) {
		this.system = system;
		this.zone = zone;
		this.keep = keep;
		this.ahead = ahead;
	}

	/**
	 * The clock of the desk in this folder.
	 * @param start where it starts the first time; null for the system's time
	 */
	public static DeskClock of(Path folder, ZoneId zone, @Nullable Instant start) {
		Keep keep = new Keep(folder, "clock.properties");
		String kept = keep.read().get(AHEAD);
		DeskClock clock = new DeskClock(Clock.systemUTC(), zone, keep,
				(kept == null) ? Duration.ZERO : Duration.parse(kept));
		if (start != null && (kept == null || start.isAfter(clock.instant()))) {
			clock.set(start);
		}
		return clock;
	}

	/**
	 * Moves forward to this instant.
	 * @return false, and nothing happens, when that is in the past
	 */
	public synchronized boolean moveTo(Instant instant) {
		if (instant.isBefore(instant())) {
			return false;
		}
		set(instant);
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
		return system.instant().plus(ahead);
	}

	private synchronized void set(Instant instant) {
		ahead = Duration.between(system.instant(), instant);
		keep.write(Map.of(AHEAD, ahead.toString()));
	}

}
