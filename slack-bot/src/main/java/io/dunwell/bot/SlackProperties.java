package io.dunwell.bot;

import java.math.BigDecimal;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the desk and Slack know each other. {@code dunwell.slack.api-url} is read when
 * Slack is called, so that it may name this server's own port.
 *
 * @param signingSecret without it the desk is not in Slack
 * @param botToken of the installed app, {@code xoxb-…}
 * @param appToken of the app itself, {@code xapp-…}; with it the desk uses Socket Mode
 * @param channels where the team is told things
 */
@ConfigurationProperties("dunwell.slack")
record SlackProperties(String signingSecret, String botToken, @Nullable String appToken,
		@DefaultValue Channels channels) {

	/**
	 * Channels by {@code #name} or id; the app must be a member.
	 *
	 * @param team for wins, thanks, updates and the digest's totals
	 * @param locale in which they are told there
	 * @param cashFrom the least overdue cash that is told as a win, in whole units of its
	 * currency
	 */
	record Channels(@DefaultValue("#collections") String team, @DefaultValue("en") Locale locale,
			@DefaultValue("1000") BigDecimal cashFrom) {
	}

}
