package io.dunwell.sandbox.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import io.dunwell.sandbox.state.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One page of a list, with Slack's cursor.
 *
 * @param next the cursor of the next page, empty on the last
 */
record Page(List<? extends JsonNode> items, String next) {

	static Page of(List<? extends JsonNode> all, Args args, int usual, int most) {
		var limit = Math.max(1, args.number("limit", usual, most));
		var from = offset(args.textOr("cursor", ""));
		var to = Math.min(all.size(), from + limit);
		return new Page(all.subList(Math.min(from, to), to), (to < all.size()) ? cursor(to) : "");
	}

	private static String cursor(int offset) {
		return Base64.getEncoder().encodeToString(("next:" + offset).getBytes(StandardCharsets.UTF_8));
	}

	private static int offset(String cursor) {
		if (cursor.isEmpty()) {
			return 0;
		}
		try {
			var text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
			if (text.matches("next:\\d{1,9}")) {
				return Integer.parseInt(text.substring("next:".length()));
			}
			throw new SlackError("invalid_cursor");
		}
		catch (IllegalArgumentException notBase64) {
			throw new SlackError("invalid_cursor");
		}
	}

	boolean hasMore() {
		return !this.next.isEmpty();
	}

	ObjectNode into(String name) {
		var answer = Json.object();
		var list = answer.putArray(name);
		this.items.forEach(list::add);
		answer.putObject("response_metadata").put("next_cursor", this.next);
		return answer;
	}
}
