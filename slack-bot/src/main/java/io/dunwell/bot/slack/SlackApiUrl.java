package io.dunwell.bot.slack;

/**
 * Where Slack's Web API is; looked up when first called, the server may not be up before.
 */
@FunctionalInterface
public interface SlackApiUrl {

	/** Without the method's name, such as {@code https://slack.com/api/}. */
	String prefix();

}
