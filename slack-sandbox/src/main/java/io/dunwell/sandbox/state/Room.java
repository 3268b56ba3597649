package io.dunwell.sandbox.state;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A conversation: a public channel, or the direct messages between one person and the
 * app.
 *
 * @param name the channel's name, or {@code directmessage} as Slack calls it in payloads
 * @param members ids of people, without the app's bot
 * @param appInvited whether the app may post here
 * @param directTo the person at the other end of the direct messages
 */
public record Room(String id, String name, String topic, List<String> members, boolean appInvited,
		@Nullable String directTo) {

	public boolean isDirect() {
		return this.directTo != null;
	}

	/** The conversation as Slack's Web API describes it. */
	public ObjectNode toJson(String teamId, String botUserId) {
		var json = Json.object().put("id", this.id);
		if (this.directTo != null) {
			return json.put("created", 0)
				.put("is_im", true)
				.put("is_archived", false)
				.put("is_org_shared", false)
				.put("user", this.directTo)
				.put("context_team_id", teamId);
		}
		json.put("name", this.name)
			.put("name_normalized", this.name)
			.put("is_channel", true)
			.put("is_group", false)
			.put("is_im", false)
			.put("is_mpim", false)
			.put("is_private", false)
			.put("created", 0)
			.put("is_archived", false)
			.put("is_general", "general".equals(this.name))
			.put("is_member", this.appInvited)
			.put("creator", this.members.isEmpty() ? botUserId : this.members.getFirst())
			.put("context_team_id", teamId)
			.put("num_members", this.members.size() + (this.appInvited ? 1 : 0));
		json.putObject("topic").put("value", this.topic).put("creator", "").put("last_set", 0);
		json.putObject("purpose").put("value", "").put("creator", "").put("last_set", 0);
		return json;
	}
}
