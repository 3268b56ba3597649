package io.dunwell.sandbox.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.jspecify.annotations.Nullable;

/**
 * The tokens the app calls with.
 *
 * @param bot for everything but Socket Mode's connections
 * @param app for those; null when the app does not use Socket Mode
 */
public record Tokens(String bot, @Nullable String app) {

	/** Refuses with Slack's code what may not call. */
	void check(String given, boolean asApp) {
		if (given.isEmpty()) {
			throw new SlackError("not_authed");
		}
		if (same(given, asApp ? this.app : this.bot)) {
			return;
		}
		throw new SlackError(same(given, asApp ? this.bot : this.app) ? "not_allowed_token_type" : "invalid_auth");
	}

	private static boolean same(String given, @Nullable String token) {
		return token != null && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8),
				token.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public String toString() {
		return "Tokens";
	}
}
