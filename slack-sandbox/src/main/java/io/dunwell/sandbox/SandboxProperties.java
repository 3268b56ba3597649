package io.dunwell.sandbox;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Settings of the sandbox; it is switched on by {@code dunwell.sandbox=true}.
 *
 * @param apiPrefix where the Web API is served
 * @param requestPath the app's endpoint on this server, used when {@code requestUrl} is
 * not given
 * @param requestUrl the app's endpoint when it is elsewhere
 * @param baseUrl where the app finds this server, when that is not on its own machine
 * @param ackTimeout how long the app may take to answer; Slack gives 3 seconds
 * @param keptMessages how many messages a channel keeps
 * @param keptLog how many requests the log keeps
 * @param manifest the app's Slack manifest, used when the workspace names no commands and
 * there is one
 */
@ConfigurationProperties("dunwell.slack-sandbox")
public record SandboxProperties(@DefaultValue("/sandbox/api") String apiPrefix,
		@DefaultValue("/slack/events") String requestPath, @Nullable String requestUrl, @Nullable String baseUrl,
		@DefaultValue("3s") Duration ackTimeout, @DefaultValue("500") int keptMessages,
		@DefaultValue("2000") int keptLog, @DefaultValue("classpath:manifest.yaml") Resource manifest) {
}
