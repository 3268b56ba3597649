package io.dunwell.sandbox.control;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;

import io.dunwell.sandbox.SandboxWorkspace;
import io.dunwell.sandbox.SandboxWorkspace.Person;
import io.dunwell.sandbox.state.Change;
import io.dunwell.sandbox.state.Json;
import io.dunwell.sandbox.state.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What one person sees: all of it, or what has appeared since a moment. */
final class Sight {

	private final World world;

	Sight(World world) {
		this.world = world;
	}

	/**
	 * Waits until something has appeared for that person since that change and it has
	 * been quiet for a while, then adds it to the answer: {@code messages} posted or
	 * changed, {@code deleted} ones, the open {@code views} (the newest last) and the
	 * {@code home} view when they have changed.
	 */
	void describe(ObjectNode answer, Person person, long since, Duration longest, Duration quiet) {
		var visible = this.world.directory().visibleTo(person);
		var changes = this.world.changes()
			.settled(since, visible.and((change) -> change.kind() != Change.Kind.CHANNEL_READ), longest, quiet);
		var messages = new LinkedHashMap<String, JsonNode>();
		var deleted = Json.array();
		for (var change : changes) {
			var key = change.channel() + "/" + Json.textOrEmpty(change.body(), "ts");
			switch (change.kind()) {
				case MESSAGE_POSTED, MESSAGE_CHANGED -> messages.put(key, change.body());
				case MESSAGE_DELETED -> {
					messages.remove(key);
					deleted.addObject().put("channel", change.channel()).put("ts", Json.text(change.body(), "ts"));
				}
				case VIEWS_CHANGED -> answer.set("views", change.body());
				case HOME_PUBLISHED -> answer.set("home", change.body());
				case CHANNEL_READ -> throw new IllegalStateException("filtered above");
			}
		}
		var list = answer.putArray("messages");
		messages.values().forEach(list::add);
		answer.set("deleted", deleted);
	}

	/**
	 * The rooms of that person with what is unread, the people, the commands: all a
	 * client needs to begin.
	 */
	ObjectNode workspace(Person person) {
		var workspace = this.world.directory().workspace();
		var answer = Json.object();
		answer.putObject("team").put("id", workspace.teamId()).put("name", workspace.teamName());
		answer.putObject("app")
			.put("id", workspace.app().botUserId())
			.put("name", workspace.app().name())
			.put("has_home", workspace.app().events().contains(SandboxWorkspace.HOME_OPENED));
		answer.put("last_change", this.world.changes().last());
		var people = answer.putArray("people");
		workspace.people()
			.forEach((each) -> people.addObject()
				.put("id", each.id())
				.put("handle", each.handle())
				.put("name", each.realName())
				.put("title", each.title())
				.put("locale", each.locale().toLanguageTag())
				.put("tz", each.zone().getId()));
		var rooms = answer.putArray("channels");
		this.world.directory()
			.roomsOf(person)
			.forEach((room) -> rooms.addObject()
				.put("id", room.id())
				.put("name", room.name())
				.put("topic", room.topic())
				.put("is_im", room.isDirect())
				.put("app_invited", room.appInvited())
				.put("members", room.members().size())
				.put("unread", this.world.messages().unread(room.id(), person.id())));
		var commands = answer.putArray("commands");
		workspace.commands()
			.forEach((command) -> commands.addObject()
				.put("name", command.name())
				.put("usage", command.usage())
				.put("description", command.description()));
		return answer;
	}

	/** That person's open modals, the newest last. */
	List<ObjectNode> views(Person person) {
		return this.world.views().openFor(person.id());
	}

}
