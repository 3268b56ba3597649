package io.dunwell.bot.slack;

/** Slack would not do what we asked, or could not be asked. */
public final class SlackRefused extends RuntimeException {

	private final String error;

	SlackRefused(String method, String error) {
		super(method + ": " + error);
		this.error = error;
	}

	SlackRefused(String method, Exception cause) {
		super(method + ": " + cause.getClass().getSimpleName(), cause);
		this.error = "unreachable";
	}

	/** Slack's error code, such as {@code expired_trigger_id}. */
	public String error() {
		return this.error;
	}

}
