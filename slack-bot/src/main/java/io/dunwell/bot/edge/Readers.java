package io.dunwell.bot.edge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.dunwell.bot.slack.Slack;
import io.dunwell.bot.slack.SlackRefused;
import io.dunwell.bot.slack.SlackUser;
import io.dunwell.bot.text.Voice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How to speak to whom: language and time zone as set in Slack, asked once an hour. */
public final class Readers {

	private static final Logger LOG = LoggerFactory.getLogger(Readers.class);

	private static final Duration FRESH = Duration.ofHours(1);

	private final Slack slack;

	private final Clock deskClock;

	private final Clock wallClock;

	private final Map<String, Asked> asked = new ConcurrentHashMap<>();

	private record Asked(SlackUser user, Instant at) {
	}

	/**
	 * @param deskClock tells which day it is at the desk, wallClock how old an answer is
	 */
	public Readers(Slack slack, Clock deskClock, Clock wallClock) {
		this.slack = slack;
		this.deskClock = deskClock;
		this.wallClock = wallClock;
	}

	/** Never fails: English and UTC when Slack cannot tell. */
	public Voice voice(String user) {
		SlackUser known = user(user);
		LocalDate today = LocalDate.ofInstant(this.deskClock.instant(), known.zone());
		return new Voice(known.locale(), known.zone(), today);
	}

	private SlackUser user(String id) {
		Asked before = this.asked.get(id);
		Instant now = this.wallClock.instant();
		if (before != null && before.at().plus(FRESH).isAfter(now)) {
			return before.user();
		}
		try {
			Asked answer = new Asked(this.slack.user(id), now);
			this.asked.put(id, answer);
			return answer.user();
		}
		catch (SlackRefused refused) {
			LOG.warn("language and zone not known: {}", refused.getMessage());
			return before != null ? before.user() : new SlackUser(id, Locale.ENGLISH, ZoneOffset.UTC);
		}
	}

}
