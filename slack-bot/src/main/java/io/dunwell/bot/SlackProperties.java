package io.dunwell.bot;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the desk and Slack know each other. {@code dunwell.slack.api-url} is read when
 * Slack is called, so that it may name this server's own port.
 *
 * @param signingSecret without it the desk is not in Slack
 * @param botToken of the installed app, {@code xoxb-…}
 * @param appToken of the app itself, {@code xapp-…}; with it the desk uses Socket Mode
 */
@ConfigurationProperties("dunwell.slack")
record SlackProperties(String signingSecret, String botToken, @Nullable String appToken) {
}
