package io.dunwell.desk.demo;

import java.util.List;
import java.util.Random;

/**
 * Seeded chance in whole numbers: {@link Random} gives the same numbers on every Java and
 * every machine, floating point would not have to.
 */
final class Dice {

	private final Random random;

	Dice(long seed) {
		this.random = new Random(seed);
	}

	boolean chance(int percent) {
		return random.nextInt(100) < percent;
	}

	/** A number between two others, both included. */
	int between(int from, int to) {
		return from + random.nextInt(to - from + 1);
	}

	<T> T pick(List<T> choices) {
		return choices.get(random.nextInt(choices.size()));
	}

}
