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

	/** Opens the window to log cash. */
	public static final String LOG_PAYMENT = "paid.log";

	/** Opens the window to log a dispute. */
	public static final String LOG_DISPUTE = "dispute.log";

	/** Opens the window to ask for a write-off. */
	public static final String WRITE_OFF = "writeoff.ask";

	/** Opens the window to log a call. */
	public static final String LOG_CALL = "call.log";

	/** Opens the window to plan a call. */
	public static final String CALL_BACK = "callback.plan";

	/** Opens the window to set an account aside. */
	public static final String SNOOZE = "snooze.pick";

	/** The account is done for today. */
	public static final String DONE = "work.done";

	/** Shows why an account is where it is on the list. */
	public static final String WHY = "why.show";

	/** Shows what waits for this person to decide. */
	public static final String DECIDE = "decide.list";

	/** Opens the window with one's own settings. */
	public static final String SETTINGS = "settings.open";

	private Doors() {
	}

}
