package io.dunwell.desk.demo;

/**
 * How a customer pays, in working days after the due date and in percent of the occasions
 * on which it might happen.
 *
 * @see CustomerStory
 */
enum Habit {

	PROMPT(94, -3, 1, 50, 95, 0, 1, 1), SLOW(46, 2, 14, 45, 70, 2, 3, 3), PROMISER(18, 8, 30, 85, 45, 2, 8, 2),
	DISPUTER(14, 0, 8, 30, 80, 40, 2, 2), SHORT_PAYER(8, -1, 6, 30, 80, 5, 55, 4),
	CHRONIC(12, 20, 45, 40, 35, 6, 25, 6), SILENT(8, 30, 400, 12, 5, 3, 5, 2);

	/** How many of 200 customers are like that. */
	final int share;

	final int payFrom;

	final int payTo;

	/** How often a talk ends in a promise, and how often that is kept. */
	final int promises;

	final int keeps;

	final int disputes;

	/** How often less than everything is paid, and how often without telling for what. */
	final int paysPart;

	final int paysWithoutReference;

	Habit(int share, int payFrom, int payTo, int promises, int keeps, int disputes, int paysPart,
			int paysWithoutReference) {
		this.share = share;
		this.payFrom = payFrom;
		this.payTo = payTo;
		this.promises = promises;
		this.keeps = keeps;
		this.disputes = disputes;
		this.paysPart = paysPart;
		this.paysWithoutReference = paysWithoutReference;
	}

	/** The habit of the nth customer: spread so that every portfolio has some of each. */
	static Habit of(int index) {
		// the first is Acme, of whom every tour speaks: it promises more than it keeps
		int place = (index * 73 + 150) % 200;
		for (Habit habit : values()) {
			place -= habit.share;
			if (place < 0) {
				return habit;
			}
		}
		throw new IllegalStateException("the shares do not cover " + index);
	}

}
