package io.dunwell.sandbox.delivery;

import io.dunwell.sandbox.SandboxWorkspace.Person;
import io.dunwell.sandbox.state.Json;
import io.dunwell.sandbox.state.Post;
import io.dunwell.sandbox.state.Room;
import io.dunwell.sandbox.state.World;
import tools.jackson.databind.node.ObjectNode;

/** What Slack writes around everything it tells an app. */
public final class Envelopes {

	/** The legacy verification token: present in payloads, worth nothing. */
	private static final String TOKEN = "sandbox";

	private final World world;

	public Envelopes(World world) {
		this.world = world;
	}

	/** A slash command's form fields. */
	public ObjectNode command(Person person, Room room, String name, String text, String triggerId,
			String responseUrl) {
		var workspace = this.world.directory().workspace();
		return Json.object()
			.put("token", TOKEN)
			.put("team_id", workspace.teamId())
			.put("team_domain", "sandbox")
			.put("channel_id", room.id())
			.put("channel_name", room.name())
			.put("user_id", person.id())
			.put("user_name", person.handle())
			.put("command", "/" + name)
			.put("text", text)
			.put("api_app_id", workspace.app().id())
			.put("is_enterprise_install", "false")
			.put("response_url", responseUrl)
			.put("trigger_id", triggerId);
	}

	/** What all interactions have in common. */
	public ObjectNode interaction(String type, Person person) {
		var workspace = this.world.directory().workspace();
		var payload = Json.object().put("type", type).put("token", TOKEN).put("api_app_id", workspace.app().id());
		payload.putObject("user")
			.put("id", person.id())
			.put("username", person.handle())
			.put("name", person.handle())
			.put("team_id", workspace.teamId());
		payload.putObject("team").put("id", workspace.teamId()).put("domain", "sandbox");
		return payload.putNull("enterprise").put("is_enterprise_install", false);
	}

	/** Says that the interaction took place in a message. */
	public ObjectNode inMessage(ObjectNode payload, Room room, Post post) {
		var container = payload.putObject("container")
			.put("type", "message")
			.put("message_ts", post.ts())
			.put("channel_id", room.id())
			.put("is_ephemeral", post.isEphemeral());
		if (post.threadTs() != null) {
			container.put("thread_ts", post.threadTs());
		}
		payload.putObject("channel").put("id", room.id()).put("name", room.name());
		payload.set("message", post.message());
		return payload;
	}

	/** Says that the interaction took place in a view. */
	public ObjectNode inView(ObjectNode payload, ObjectNode view) {
		payload.putObject("container").put("type", "view").put("view_id", Json.textOrEmpty(view, "id"));
		payload.set("view", view);
		return payload;
	}

	/** An Events API envelope. */
	public ObjectNode event(ObjectNode event) {
		var workspace = this.world.directory().workspace();
		var now = this.world.time().now().getEpochSecond();
		var id = this.world.ids().next("Ev");
		var envelope = Json.object()
			.put("token", TOKEN)
			.put("team_id", workspace.teamId())
			.put("api_app_id", workspace.app().id())
			.put("type", "event_callback")
			.put("event_id", id)
			.put("event_time", now)
			.put("is_ext_shared_channel", false)
			.put("event_context", "4-" + id);
		envelope.set("event", event);
		envelope.putArray("authorizations")
			.addObject()
			.putNull("enterprise_id")
			.put("team_id", workspace.teamId())
			.put("user_id", workspace.app().botUserId())
			.put("is_bot", true)
			.put("is_enterprise_install", false);
		return envelope;
	}

}
