package io.dunwell.sandbox.control;

import java.util.Locale;
import java.util.regex.Pattern;

import io.dunwell.sandbox.state.Directory;
import org.jspecify.annotations.Nullable;

/**
 * Turns what people type into what Slack stores: {@code @ann} and {@code #general} become
 * ids.
 */
final class Mentions {

	private static final Pattern SIGN = Pattern.compile("(?<![\\w/])([@#])([\\w.-]*\\w)");

	private Mentions() {
	}

	static String escape(String typed, Directory directory) {
		var safe = typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
		return SIGN.matcher(safe).replaceAll((found) -> {
			var id = "@".equals(found.group(1)) ? mention(found.group(2), directory) : link(found.group(2), directory);
			return (id != null) ? id.replace("$", "\\$") : found.group().replace("$", "\\$");
		});
	}

	private static @Nullable String mention(String handle, Directory directory) {
		var app = directory.app();
		if (handle.equalsIgnoreCase(app.name())) {
			return "<@" + app.botUserId() + ">";
		}
		return directory.person(handle).map((person) -> "<@" + person.id() + "|" + person.handle() + ">").orElse(null);
	}

	private static @Nullable String link(String name, Directory directory) {
		return directory.room(name.toLowerCase(Locale.ROOT))
			.filter((room) -> !room.isDirect())
			.map((room) -> "<#" + room.id() + "|" + room.name() + ">")
			.orElse(null);
	}

}
