package io.dunwell.query.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long to wait after each failed try: soon at first, for a server that greets
 * newcomers with a refusal; then for hours; given up after four days (RFC 5321, 4.5.4.1).
 */
final class Pauses {

	private static final List<Duration> GROWING = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5),
			Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(2),
			Duration.ofHours(4));

	private static final Duration LAST = Duration.ofHours(8);

	private static final int TRIES = 18;

	private Pauses() {
	}

	/** The pause after so many tries; empty when there is no other. */
	static Optional<Duration> after(int tries) {
		if (tries >= TRIES) {
			return Optional.empty();
		}
		return Optional.of((tries <= GROWING.size()) ? GROWING.get(tries - 1) : LAST);
	}

}
