package io.dunwell.bot.edge;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import io.dunwell.bot.input.Problem;
import io.dunwell.bot.text.Voice;

/**
 * A verb that is none, and those that may have been meant: {@code promis}, {@code que}.
 */
final class Typo {

	private static final int MOST = 3;

	private Typo() {
	}

	/**
	 * Asks which of the likely ones was meant.
	 * @throws NotUnderstood when none is likely
	 */
	static Question question(Voice voice, Typed typed, Collection<String> verbs) {
		List<Question.Answer> likely = verbs.stream()
			.filter(verb -> isLikely(typed.verb(), verb))
			.sorted(Comparator.comparingInt(verb -> distance(typed.verb(), verb)))
			.limit(MOST)
			.map(verb -> new Question.Answer((Table.ROOT + " " + verb + " " + typed.text()).strip(),
					new Typed(verb, typed.text(), null, typed.on())))
			.toList();
		if (likely.isEmpty()) {
			throw new NotUnderstood(Problem.of("verb-unknown", "verb", typed.verb()));
		}
		return new Question(voice.say("ask.verb", "verb", typed.verb()), likely);
	}

	/** One that was not finished, or has one slip; two in a long one. */
	private static boolean isLikely(String typed, String verb) {
		return (typed.length() > 1 && verb.startsWith(typed)) || distance(typed, verb) <= (verb.length() > 5 ? 2 : 1);
	}

	/** How many letters were left out, added, mistaken or swapped with the next. */
	private static int distance(String one, String other) {
		int[][] rows = new int[one.length() + 1][other.length() + 1];
		for (int row = 0; row <= one.length(); row++) {
			for (int column = 0; column <= other.length(); column++) {
				if (row == 0 || column == 0) {
					rows[row][column] = row + column;
					continue;
				}
				int mistaken = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
				boolean swapped = row > 1 && column > 1 && one.charAt(row - 1) == other.charAt(column - 2)
						&& one.charAt(row - 2) == other.charAt(column - 1);
				rows[row][column] = IntStream
					.of(rows[row - 1][column] + 1, rows[row][column - 1] + 1, rows[row - 1][column - 1] + mistaken,
							swapped ? rows[row - 2][column - 2] + 1 : Integer.MAX_VALUE)
					.min()
					.orElseThrow();
			}
		}
		return rows[one.length()][other.length()];
	}

}
