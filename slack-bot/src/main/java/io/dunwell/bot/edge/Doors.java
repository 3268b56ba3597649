package io.dunwell.bot.edge;

/**
 * Buttons that lead from one capability into another, by action id; the value is the id
 * of an account.
 */
public final class Doors {

	/** Opens the window to log a promise. */
	public static final String LOG_PROMISE = "promise.log";

	/** Shows how an account stands. */
	public static final String OPEN_ACCOUNT = "account.open";

	private Doors() {
	}

}
