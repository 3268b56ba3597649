package io.dunwell.command;

/** What somebody asked to be written off, and what became of it. */
final class NaiveWriteOff {

	final String invoice;

	final String asker;

	final long asked;

	/** Whose cash left it; empty when a person asked. */
	final String cause;

	String state;

	NaiveWriteOff(String invoice, String asker, long asked, String cause, String state) {
		this.invoice = invoice;
		this.asker = asker;
		this.asked = asked;
		this.cause = cause;
		this.state = state;
	}

}
