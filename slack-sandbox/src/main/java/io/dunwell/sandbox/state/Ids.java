package io.dunwell.sandbox.state;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids in Slack's look: counted where they only name something, random where they open
 * something.
 */
public final class Ids {

	private static final SecureRandom RANDOM = new SecureRandom();

	private final AtomicLong counter = new AtomicLong(1000);

	/** A new id such as {@code V0000000RT}. */
	public String next(String prefix) {
		var number = Long.toString(this.counter.incrementAndGet(), 36).toUpperCase(Locale.ROOT);
		return prefix + "0".repeat(Math.max(0, 9 - number.length())) + number;
	}

	/** A short id as Slack gives to blocks and elements that come without one. */
	public String brief() {
		return "b" + Long.toString(this.counter.incrementAndGet(), 36);
	}

	/** A text nobody can guess. */
	public static String secret() {
		var bytes = new byte[18];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
