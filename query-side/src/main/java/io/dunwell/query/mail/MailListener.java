package io.dunwell.query.mail;

/** Hears what became of mail. */
@FunctionalInterface
public interface MailListener {

	/**
	 * Hears it, perhaps more than once. Whoever throws hears it again in a moment.
	 */
	void hear(MailOutcome outcome);

}
