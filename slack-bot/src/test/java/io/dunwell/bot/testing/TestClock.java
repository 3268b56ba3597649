package io.dunwell.bot.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that moves when it is told to. */
public final class TestClock extends Clock {

	private volatile Instant now;

	public TestClock(String now) {
		this.now = Instant.parse(now);
	}

	public void later(Duration duration) {
		this.now = this.now.plus(duration);
	}

	public void at(String instant) {
		this.now = Instant.parse(instant);
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

}
