package io.dunwell.desk.demo;

import java.math.BigInteger;

import io.dunwell.messages.Ids;

/** What the story knows of one invoice; days are working days, amounts minor units. */
final class Owed {

	/** Beyond every day of the story. */
	static final int NEVER = 10_000;

	final int issued;

	final int due;

	final long total;

	String number = "";

	long open;

	long disputed;

	int disputes;

	/** How many promises named this invoice first. */
	int promises;

	/** The day up to which a promise stands, or the one that was broken last. */
	int promised = -NEVER;

	/** The day on which the customer pays. */
	int pays = NEVER;

	Owed(int issued, int due, long total) {
		this.issued = issued;
		this.due = due;
		this.total = total;
		this.open = total;
	}

	/**
	 * The day on which the desk hears of it: what is older is taken over on the first.
	 */
	int known() {
		return Math.max(issued, Story.FIRST_DAY);
	}

	/** What the customer does not contest. */
	long payable() {
		return Math.max(0, open - disputed);
	}

	boolean isToChase(int day) {
		return due < day && payable() > 0 && promised < day;
	}

	String id() {
		return Ids.invoice(Ids.MAIN, number);
	}

	/** The creditor reference of ISO 11649: RF, two check digits, the number. */
	String reference() {
		int rest = new BigInteger(number + "271500").mod(BigInteger.valueOf(97)).intValue();
		return "RF%02d%s".formatted(98 - rest, number);
	}

}
