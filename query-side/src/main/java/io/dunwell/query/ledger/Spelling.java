package io.dunwell.query.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import com.ibm.icu.text.Transliterator;

/**
 * A text as it is compared: Latin letters without accents, lower case, split into words.
 */
record Spelling(String text, List<String> words) {

	private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

	static Spelling of(String text) {
		String plain = plain(text);
		return new Spelling(plain, plain.isEmpty() ? List.of() : List.of(plain.split(" ")));
	}

	/**
	 * How well this fits what was typed, 0 to 100: 100 when it is the same, then the
	 * beginning, then words that begin so, initials, a part, and words that begin so with
	 * a slip of the finger.
	 */
	int fit(Spelling typed) {
		if (typed.text.isEmpty() || text.isEmpty()) {
			return 0;
		}
		if (text.equals(typed.text)) {
			return 100;
		}
		if (text.startsWith(typed.text)) {
			return 90;
		}
		if (typed.words.stream().allMatch(word -> words.stream().anyMatch(mine -> mine.startsWith(word)))) {
			return 85;
		}
		if (typed.words.size() == 1 && typed.text.length() > 1 && initials().startsWith(typed.text)) {
			return 75;
		}
		if (typed.text.length() > 2 && text.contains(typed.text)) {
			return 70;
		}
		int slips = typed.words.stream().mapToInt(this::slips).sum();
		return (slips <= typed.words.size()) ? 65 - 5 * slips : 0;
	}

	private String initials() {
		StringBuilder initials = new StringBuilder();
		words.forEach(word -> initials.append(word.charAt(0)));
		return initials.toString();
	}

	/** Slips between a typed word and the word or beginning of a word nearest to it. */
	private int slips(String typed) {
		int allowed = (typed.length() < 4) ? 0 : (typed.length() < 8) ? 1 : 2;
		int least = 100;
		for (String word : words) {
			least = Math.min(least, slips(typed, word, allowed));
		}
		return (least <= allowed) ? least : 100;
	}

	/**
	 * Edits (a letter added, left out, changed or swapped with the next) that make the
	 * typed word a beginning of the other; more than allowed if there are that many.
	 */
	private static int slips(String typed, String word, int allowed) {
		if (typed.length() - word.length() > allowed) {
			return allowed + 1;
		}
		int width = Math.min(word.length(), typed.length() + allowed);
		int[] beforeLast = new int[width + 1];
		int[] last = new int[width + 1];
		int[] now = new int[width + 1];
		Arrays.setAll(last, i -> i);
		for (int i = 1; i <= typed.length(); i++) {
			now[0] = i;
			for (int j = 1; j <= width; j++) {
				int change = (typed.charAt(i - 1) == word.charAt(j - 1)) ? 0 : 1;
				now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + change);
				if (i > 1 && j > 1 && typed.charAt(i - 1) == word.charAt(j - 2)
						&& typed.charAt(i - 2) == word.charAt(j - 1)) {
					now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
				}
			}
			int[] free = beforeLast;
			beforeLast = last;
			last = now;
			now = free;
		}
		return Arrays.stream(last).min().orElse(allowed + 1);
	}

	private static String plain(String text) {
		return BETWEEN_WORDS.matcher(LATIN.transliterate(text)).replaceAll(" ").strip();
	}

}
