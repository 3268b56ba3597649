package io.dunwell.log.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DeskClockTest {

	private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

	private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

	private final DeskClock.Memory memory = new InMemory();

	@Test
	void isTheSystemsClockUnlessToldOtherwise() {
		assertThat(DeskClock.of(memory, ZONE, null).instant()).isCloseTo(Instant.now(), within(Duration.ofSeconds(5)));
	}

	@Test
	void runsOnFromWhereItWasStarted() {
		DeskClock clock = DeskClock.of(memory, ZONE, START);
		Instant first = clock.instant();
		assertThat(first).isBetween(START, START.plusSeconds(5));
		assertThat(clock.instant()).isAfterOrEqualTo(first);
		assertThat(clock.withZone(ZoneId.of("Asia/Shanghai")).instant()).isAfterOrEqualTo(first);
	}

	@Test
	void movesForwardOnly() {
		DeskClock clock = DeskClock.of(memory, ZONE, START);
		assertThat(clock.moveTo(START.plus(Duration.ofDays(1)))).isTrue();
		assertThat(clock.moveTo(START)).isFalse();
		assertThat(clock.instant()).isAfterOrEqualTo(START.plus(Duration.ofDays(1)));
	}

	@Test
	void standsWhereItWasMovedTo() {
		DeskClock clock = DeskClock.of(memory, ZONE, START);
		Instant target = START.plus(Duration.ofDays(1));
		clock.moveTo(target);
		assertThat(clock.instant()).isEqualTo(target);
		assertThat(DeskClock.of(memory, ZONE, null).instant()).isEqualTo(target);
	}

	@Test
	void doesNotGoBackWhenTheDeskStartsAgain() {
		DeskClock.of(memory, ZONE, START).moveTo(START.plus(Duration.ofDays(30)));
		assertThat(DeskClock.of(memory, ZONE, START).instant()).isAfterOrEqualTo(START.plus(Duration.ofDays(30)));
		assertThat(DeskClock.of(memory, ZONE, null).instant()).isAfterOrEqualTo(START.plus(Duration.ofDays(30)));
	}

	@Test
	void isTheSameInEveryProcess() {
		DeskClock here = DeskClock.shared(memory, ZONE, START);
		DeskClock there = DeskClock.shared(memory, ZONE, START);
		Instant target = START.plus(Duration.ofDays(1));
		assertThat(here.moveTo(target)).isTrue();
		assertThat(there.instant()).as("as soon as the one who moved it goes on").isEqualTo(target);
		assertThat(there.moveTo(START)).isFalse();
	}

	/** Remembers as long as the test runs. */
	private static final class InMemory implements DeskClock.Memory {

		private Map<String, String> values = Map.of();

		@Override
		public Map<String, String> read() {
			return values;
		}

		@Override
		public void write(Map<String, String> values) {
			this.values = values;
		}

	}

}
