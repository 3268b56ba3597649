package io.dunwell.query.mail;

/**
 * What there is to say about a mail, each at least once: whoever is told takes the same
 * news twice for once.
 */
public sealed interface MailOutcome {

	/** Id of what the mail gave notice of. */
	String notice();

	/** The mail server has it. Whether the customer gets it, nobody says. */
	record Sent(String notice) implements MailOutcome {

	}

	/**
	 * It was not sent and will not be.
	 *
	 * @param reason what the server said, or that it was tried for too long
	 */
	record Failed(String notice, String reason) implements MailOutcome {

	}

}
