package io.dunwell.log.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

/**
 * The system's clock, in the company's zone. In a sandbox it may start elsewhere, and
 * then runs on from there; once it is moved it stands still until it is moved again, so
 * that a day that was asked for does not slip away. It never goes back, also over a
 * restart: the ledger has been told the time. Where several processes share its memory,
 * they share the time.
 */
public final class DeskClock extends Clock {

	private static final String AHEAD = "ahead";

	private static final String STANDS = "stands";

	/** How long a process may not have heard that another moved the clock. */
	private static final Duration HEARSAY = Duration.ofMillis(20);

	private final ZoneId zone;

	private final Memory memory;

	private final boolean shared;

	/** What there is to add to the system's clock. */
	private volatile Duration ahead = Duration.ZERO;

	private volatile @Nullable Instant stands;

	private volatile long readAt;

	private DeskClock(Memory memory, boolean shared, ZoneId zone) {
		this.memory = memory;
		this.shared = shared;
		this.zone = zone;
	}

	/**
	 * The clock of a desk of one process.
	 * @param start where it starts the first time; null for the system's time
	 */
	public static DeskClock of(Memory memory, ZoneId zone, @Nullable Instant start) {
		return new DeskClock(memory, false, zone).from(start);
	}

	/**
	 * The clock of a desk of several processes, whose memory is the same.
	 * @param start where it starts the first time; null for the system's time
	 */
	public static DeskClock shared(Memory memory, ZoneId zone, @Nullable Instant start) {
		return new DeskClock(memory, true, zone).from(start);
	}

	/**
	 * Moves forward to this instant, and stands there; returns when every process knows.
	 * @return false, and nothing happens, when that is in the past
	 */
	public synchronized boolean moveTo(Instant instant) {
		if (instant.isBefore(instant())) {
			return false;
		}
		memory.write(Map.of(STANDS, instant.toString()));
		stands = instant;
		if (shared) {
			LockSupport.parkNanos(HEARSAY.multipliedBy(2).toNanos());
		}
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
		if (shared && System.nanoTime() - readAt > HEARSAY.toNanos()) {
			read(memory.read());
		}
		Instant standing = stands;
		return (standing != null) ? standing : Clock.systemUTC().instant().plus(ahead);
	}

	private synchronized DeskClock from(@Nullable Instant start) {
		Map<String, String> kept = memory.read();
		read(kept);
		if (start != null && (kept.isEmpty() || start.isAfter(instant()))) {
			ahead = Duration.between(Clock.systemUTC().instant(), start);
			stands = null;
			memory.write(Map.of(AHEAD, ahead.toString()));
		}
		return this;
	}

	private void read(Map<String, String> kept) {
		ahead = Duration.parse(kept.getOrDefault(AHEAD, "PT0S"));
		String standing = kept.get(STANDS);
		stands = (standing == null) ? null : Instant.parse(standing);
		readAt = System.nanoTime();
	}

	/** Where a clock that was moved remembers that it was. */
	public interface Memory {

		/** What was written last; empty when nothing was. */
		Map<String, String> read();

		void write(Map<String, String> values);

	}

}
