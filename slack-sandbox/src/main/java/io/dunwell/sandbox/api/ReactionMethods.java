package io.dunwell.sandbox.api;

import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import io.dunwell.sandbox.state.Directory;
import io.dunwell.sandbox.state.Json;
import io.dunwell.sandbox.state.Messages;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code reactions.*}: the app's emoji under messages. */
final class ReactionMethods implements Methods {

	private final Directory directory;

	private final Messages messages;

	ReactionMethods(Directory directory, Messages messages) {
		this.directory = directory;
		this.messages = messages;
	}

	@Override
	public Map<String, Function<Args, ObjectNode>> byName() {
		return Map.of("reactions.add", this::add, "reactions.remove", this::remove);
	}

	private ObjectNode add(Args args) {
		return change(args, "already_reacted", (users) -> users.add(this.directory.app().botUserId()), false);
	}

	private ObjectNode remove(Args args) {
		return change(args, "no_reaction", (users) -> {
			users.removeIf((user) -> user.asString("").equals(this.directory.app().botUserId()));
			return users;
		}, true);
	}

	private ObjectNode change(Args args, String codeWhenNot, UnaryOperator<ArrayNode> change, boolean expected) {
		var name = args.required("name");
		if (!name.matches("[a-z0-9_+'-]{1,100}(::skin-tone-[2-6])?")) {
			throw new SlackError("invalid_name");
		}
		var post = Rooms.message(this.directory, this.messages, args.textOr("channel", ""),
				args.textOr("timestamp", ""));
		this.messages.edit(post.channel(), post.ts(), (message) -> {
			var reactions = message.withArray("reactions");
			var reaction = reactions.valueStream()
				.filter((each) -> name.equals(Json.text(each, "name")))
				.map(ObjectNode.class::cast)
				.findFirst()
				.orElseGet(() -> reactions.addObject().put("name", name));
			var users = reaction.withArray("users");
			var bot = this.directory.app().botUserId();
			if (users.valueStream().anyMatch((user) -> user.asString("").equals(bot)) != expected) {
				throw new SlackError(codeWhenNot);
			}
			reaction.put("count", change.apply(users).size());
			reactions.removeIf((each) -> each.path("count").asInt(0) == 0);
		});
		return Json.object();
	}

}
