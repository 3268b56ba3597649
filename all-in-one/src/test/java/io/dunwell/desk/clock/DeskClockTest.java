package io.dunwell.desk.clock;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DeskClockTest {

	private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

	private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

	private final Path folder;

	DeskClockTest(@TempDir Path folder) {
		this.folder = folder;
	}

	@Test
	void isTheSystemsClockUnlessToldOtherwise() {
		assertThat(DeskClock.of(folder, ZONE, null).instant()).isCloseTo(Instant.now(), within(Duration.ofSeconds(5)));
	}

	@Test
	void runsOnFromWhereItWasStarted() {
		DeskClock clock = DeskClock.of(folder, ZONE, START);
		Instant first = clock.instant();
		assertThat(first).isBetween(START, START.plusSeconds(5));
		assertThat(clock.instant()).isAfterOrEqualTo(first);
		assertThat(clock.withZone(ZoneId.of("Asia/Shanghai")).instant()).isAfterOrEqualTo(first);
	}

	@Test
	void movesForwardOnly() {
		DeskClock clock = DeskClock.of(folder, ZONE, START);
		assertThat(clock.moveTo(START.plus(Duration.ofDays(1)))).isTrue();
		assertThat(clock.moveTo(START)).isFalse();
		assertThat(clock.instant()).isAfterOrEqualTo(START.plus(Duration.ofDays(1)));
	}

	@Test
	void standsWhereItWasMovedTo() {
		DeskClock clock = DeskClock.of(folder, ZONE, START);
		Instant target = START.plus(Duration.ofDays(1));
		clock.moveTo(target);
		assertThat(clock.instant()).isEqualTo(target);
		assertThat(DeskClock.of(folder, ZONE, null).instant()).isEqualTo(target);
	}

	@Test
	void doesNotGoBackWhenTheDeskStartsAgain() {
		DeskClock.of(folder, ZONE, START).moveTo(START.plus(Duration.ofDays(30)));
		assertThat(DeskClock.of(folder, ZONE, START).instant()).isAfterOrEqualTo(START.plus(Duration.ofDays(30)));
		assertThat(DeskClock.of(folder, ZONE, null).instant()).isAfterOrEqualTo(START.plus(Duration.ofDays(30)));
	}

}
