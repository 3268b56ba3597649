package io.dunwell.messages.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Whether an account may be contacted now.
 *
 * @param timeZone IANA id, the customer's
 * @param localTime {@code HH:mm} where the customer is
 * @param policy whose rules are in force, and from when
 * @param counsel in words, that somebody has to confirm the rules; null once somebody has
 */
public record ContactAdvice(String company, String account, @Nullable String name, Instant at, String timeZone,
		String localTime, String policy, LocalDate policyFrom, @Nullable String counsel, List<Channel> channels,
		List<Figure> figures) {

	/** What is said of a channel. */
	public Channel channel(String name) {
		return channels.stream().filter(one -> one.channel().equals(name)).findFirst().orElseThrow();
	}

	/**
	 * A channel.
	 *
	 * @param code as {@link ContactVerdicts} has them
	 * @param until when it is allowed again; null where it is, or where nobody knows
	 * @param text all of it in words
	 */
	public record Channel(String channel, boolean allowed, @Nullable String code, @Nullable Instant until,
			@Nullable Instant overridden, String text) {

	}

	/**
	 * What the law gives a creditor that is paid late, in words.
	 *
	 * @param counsel that somebody has to confirm it; null once somebody has
	 */
	public record Figure(String name, String text, @Nullable String counsel, String source) {

	}

}
