package io.dunwell.desk.verify;

import java.util.ArrayList;
import java.util.List;

/** What was found wrong; a broken log must not fill the terminal. */
final class Findings {

	private static final int MOST = 50;

	private final List<String> sentences = new ArrayList<>();

	private int count;

	void add(String sentence) {
		count++;
		if (count <= MOST) {
			sentences.add(sentence);
		}
	}

	/** Adds a sentence unless something holds. */
	void unless(boolean holds, String sentence) {
		if (!holds) {
			add(sentence);
		}
	}

	List<String> sentences() {
		List<String> all = new ArrayList<>(sentences);
		if (count > MOST) {
			all.add("… and " + (count - MOST) + " more");
		}
		return all;
	}

}
