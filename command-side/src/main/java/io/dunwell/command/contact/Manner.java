package io.dunwell.command.contact;

/**
 * How a notice reaches somebody: an account has one of each a day (domain.md, one letter
 * or call per account and day).
 */
public enum Manner {

	WRITTEN, CALL, TASK,

	/** Nobody is reached. */
	NONE;

	/** That of a step's kind. */
	public static Manner of(String kind) {
		return switch (kind) {
			case "e-mail", "letter", "sms" -> WRITTEN;
			case "call" -> CALL;
			case "slack-task" -> TASK;
			case "none" -> NONE;
			default -> throw new IllegalArgumentException("No kind of notice: " + kind);
		};
	}

}
