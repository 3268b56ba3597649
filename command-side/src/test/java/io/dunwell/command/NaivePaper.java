package io.dunwell.command;

/** A payment or credit note on paper, in whole öre. */
final class NaivePaper {

	long amount;

	long refunded;

	String account = "";

	boolean gone;

	NaivePaper(long amount) {
		this.amount = amount;
	}

}
