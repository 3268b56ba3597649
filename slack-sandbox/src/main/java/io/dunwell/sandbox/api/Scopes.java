package io.dunwell.sandbox.api;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What a method needs of the bot token, by the reference pages of Slack's methods.
 *
 * @param granted from the app's manifest; when empty, nothing is refused
 */
record Scopes(Set<String> granted) {

	private static final Map<String, String> NEEDED = Map.ofEntries(Map.entry("chat.postMessage", "chat:write"),
			Map.entry("chat.postEphemeral", "chat:write"), Map.entry("chat.update", "chat:write"),
			Map.entry("chat.delete", "chat:write"), Map.entry("conversations.open", "im:write"),
			Map.entry("users.info", "users:read"), Map.entry("users.list", "users:read"),
			Map.entry("reactions.add", "reactions:write"), Map.entry("reactions.remove", "reactions:write"),
			Map.entry("files.getUploadURLExternal", "files:write"),
			Map.entry("files.completeUploadExternal", "files:write"), Map.entry("files.delete", "files:write"),
			Map.entry("files.info", "files:read"));

	private static final Map<String, String> BY_PLACE = Map.of("conversations.history", "history",
			"conversations.replies", "history", "conversations.info", "read", "conversations.members", "read",
			"conversations.list", "read");

	/** The scope that is needed and not granted, or null. */
	@Nullable String missing(String method, Args args) {
		if (this.granted.isEmpty()) {
			return null;
		}
		var needed = NEEDED.get(method);
		var verb = BY_PLACE.get(method);
		if (verb != null) {
			needed = (isDirect(args) ? "im:" : "channels:") + verb;
		}
		return (needed == null || this.granted.contains(needed)) ? null : needed;
	}

	private static boolean isDirect(Args args) {
		return args.textOr("channel", "").startsWith("D") || "im".equals(args.text("types"));
	}

	String provided() {
		return String.join(",", new TreeSet<>(this.granted));
	}
}
