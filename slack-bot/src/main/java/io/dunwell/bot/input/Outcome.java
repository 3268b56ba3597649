package io.dunwell.bot.input;

/** What became of a piece of input: it is known, or there is a problem to tell. */
public sealed interface Outcome<T> {

	/** Understood without a guess. */
	record Known<T>(T value) implements Outcome<T> {
	}

	/** Not understood, and why. */
	record Unclear<T>(Problem problem) implements Outcome<T> {
	}

}
