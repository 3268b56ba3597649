package io.dunwell.command.broken;

import java.time.Clock;
import java.time.LocalDate;

/** A deliberately broken example: a decision that the same log would not repeat. */
public final class AsksTheClock {

	private AsksTheClock() {
	}

	static boolean isDue(LocalDate date) {
		return date.isBefore(LocalDate.now(Clock.systemUTC()));
	}

}
