package io.dunwell.bot.slack;

import java.time.ZoneId;
import java.util.Locale;

/** How a person has set up Slack. */
public record SlackUser(String id, Locale locale, ZoneId zone) {
}
