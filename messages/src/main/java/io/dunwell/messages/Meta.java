package io.dunwell.messages;

/** Keys of the metadata that messages carry. */
public final class Meta {

	/** Who acts: a person's handle, or {@code desk}. */
	public static final String ACTOR = "actor";

	/** The {@link Role} in which they act. */
	public static final String ROLE = "role";

	/** The one company that the actor may see and touch; without it, all of them. */
	public static final String COMPANY = "company";

	/**
	 * Where it was said: {@code slack}, {@code rest}, {@code console}, {@code cli},
	 * {@code demo}.
	 */
	public static final String CHANNEL = "channel";

	/** A link to the message or file it was said in. */
	public static final String LINK = "link";

	/** ISO instant at which the desk learned it, by the desk's clock. */
	public static final String RECORDED = "recorded";

	/** ISO date from which the fact holds: value date, document date. */
	public static final String EFFECTIVE = "effective";

	/** Key under which the same command is carried out once. */
	public static final String IDEMPOTENCY_KEY = "idempotencyKey";

	/** Identifier of the message this one was caused by. */
	public static final String CAUSATION = "causation";

	/** Identifier of the message that started it all. */
	public static final String CORRELATION = "correlation";

	/** On queries: the log position the views must have reached. */
	public static final String AT_LEAST = "atLeast";

	/** On commands, with any value: nothing of it is to hold. */
	public static final String DRY_RUN = "dryRun";

	private Meta() {
	}

}
