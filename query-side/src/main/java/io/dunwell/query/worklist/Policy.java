package io.dunwell.query.worklist;

import java.util.Map;

/**
 * The constants of the worklist's score (domain.md, Worklist). A change is a new version:
 * answers name the one they were judged by.
 */
final class Policy {

	/** Its name and version. */
	static final String NAME = "worklist/2";

	/** Days after which news (a bounce, a broken promise, a closed dispute) is old. */
	static final int NEWS_DAYS = 7;

	/** Days in which broken promises count. */
	static final int BROKEN_DAYS = 90;

	/** Days without word from the right person after which they should be called. */
	static final int SILENCE_DAYS = 10;

	/** The least number of settled invoices that make a habit. */
	static final int HABIT = 3;

	/** Months of a habit. */
	static final int HABIT_MONTHS = 12;

	private static final Map<String, Scale> SCALES = Map.of("SEK", new Scale(10_000, 500_000), "NOK",
			new Scale(10_000, 500_000), "DKK", new Scale(7_500, 375_000), "HUF", new Scale(400_000, 20_000_000), "CNY",
			new Scale(8_000, 400_000), "JPY", new Scale(150_000, 7_500_000));

	private static final Scale OTHER = new Scale(1_000, 50_000);

	private Policy() {
	}

	/** What is much in a currency. */
	static Scale scale(String currency) {
		return SCALES.getOrDefault(currency, OTHER);
	}

	/**
	 * Amounts in whole units of a currency.
	 *
	 * @param c0 where an amount begins to matter
	 * @param c95 above which only one in twenty is
	 */
	record Scale(long c0, long c95) {

	}

}
