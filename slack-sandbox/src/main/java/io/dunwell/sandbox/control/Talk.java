package io.dunwell.sandbox.control;

import io.dunwell.sandbox.SandboxWorkspace;
import io.dunwell.sandbox.SandboxWorkspace.Person;
import io.dunwell.sandbox.delivery.Ack;
import io.dunwell.sandbox.delivery.Courier;
import io.dunwell.sandbox.delivery.Delivery;
import io.dunwell.sandbox.delivery.Envelopes;
import io.dunwell.sandbox.state.Json;
import io.dunwell.sandbox.state.Post;
import io.dunwell.sandbox.state.Room;
import io.dunwell.sandbox.state.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Messages people write and Home tabs they open, and the events the app gets for them.
 */
final class Talk {

	private final World world;

	private final Courier courier;

	private final Envelopes envelopes;

	Talk(World world, Courier courier, Envelopes envelopes) {
		this.world = world;
		this.courier = courier;
		this.envelopes = envelopes;
	}

	/** Answers null when the app is not subscribed to such a message. */
	@Nullable Ack say(Person person, Room room, String typed, @Nullable String threadTs) {
		var directory = this.world.directory();
		var draft = Json.object()
			.put("user", person.id())
			.put("team", directory.workspace().teamId())
			.put("client_msg_id", this.world.ids().next("m"))
			.put("text", Mentions.escape(typed, directory));
		if (threadTs != null) {
			draft.put("thread_ts", threadTs);
		}
		var post = this.world.messages().add(room.id(), draft, null);
		this.world.messages().markRead(room.id(), person.id());
		Ack ack = null;
		if (room.isDirect()) {
			ack = tell("message.im", event(post, "message").put("channel_type", "im"));
		}
		else if (room.appInvited()) {
			ack = tell("message.channels", event(post, "message").put("channel_type", "channel"));
			if (Json.textOrEmpty(post.message(), "text").contains("<@" + directory.app().botUserId() + ">")) {
				ack = tell("app_mention", event(post, "app_mention"));
			}
		}
		return ack;
	}

	/** The person opens the app's Home tab. */
	@Nullable Ack openHome(Person person) {
		var event = Json.object()
			.put("type", SandboxWorkspace.HOME_OPENED)
			.put("user", person.id())
			.put("channel", this.world.directory().directTo(person).id())
			.put("tab", "home")
			.put("event_ts", this.world.messages().nextTs());
		this.world.views().home(person.id()).ifPresent((view) -> event.set("view", view));
		return tell(SandboxWorkspace.HOME_OPENED, event);
	}

	private static ObjectNode event(Post post, String type) {
		var event = post.message().deepCopy().put("type", type).put("channel", post.channel());
		return event.put("event_ts", post.ts());
	}

	private @Nullable Ack tell(String subscription, ObjectNode event) {
		if (!this.world.directory().app().events().contains(subscription)) {
			return null;
		}
		return this.courier
			.deliver(new Delivery(Delivery.Kind.EVENT, Json.textOrEmpty(event, "type"), this.envelopes.event(event)));
	}

}
