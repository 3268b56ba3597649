package io.dunwell.sandbox.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import io.dunwell.sandbox.SandboxTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The messages of every room, the newest few hundred of each; timestamps are unique and
 * only go up, as in Slack.
 */
public final class Messages {

	private final SandboxTime time;

	private final Changes changes;

	private final int kept;

	private final Map<String, List<Post>> rooms = new HashMap<>();

	private final Map<String, String> lastRead = new HashMap<>();

	private long lastMicros;

	public Messages(SandboxTime time, Changes changes, int kept) {
		this.time = time;
		this.changes = changes;
		this.kept = kept;
	}

	/** A fresh timestamp, in seconds with six decimals. */
	public synchronized String nextTs() {
		var now = this.time.now();
		var micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
		this.lastMicros = Math.max(this.lastMicros + 1, micros);
		return "%d.%06d".formatted(this.lastMicros / 1_000_000, this.lastMicros % 1_000_000);
	}

	/** Adds a message; its {@code ts} is given here. */
	public synchronized Post add(String channel, ObjectNode draft, @Nullable String onlyFor) {
		var message = Json.object().put("type", "message");
		message.setAll(draft);
		var post = new Post(channel, message.put("ts", nextTs()), onlyFor);
		var posts = stored(channel);
		posts.add(post);
		if (posts.size() > this.kept) {
			posts.removeFirst();
		}
		this.changes.publish(Change.Kind.MESSAGE_POSTED, channel, onlyFor, post.toJson());
		var thread = post.threadTs();
		if (thread != null && !post.isEphemeral()) {
			edit(channel, thread, (parent) -> countReply(parent, post));
		}
		return post;
	}

	private static void countReply(ObjectNode parent, Post reply) {
		var author = Json.textOrEmpty(reply.message(), "user");
		var users = parent.withArray("reply_users");
		if (users.valueStream().noneMatch((user) -> user.asString("").equals(author))) {
			users.add(author);
		}
		parent.put("thread_ts", Json.textOrEmpty(parent, "ts"))
			.put("reply_count", parent.path("reply_count").asInt(0) + 1)
			.put("reply_users_count", users.size())
			.put("latest_reply", reply.ts());
	}

	public synchronized Optional<Post> find(String channel, String ts) {
		return posts(channel).stream().filter((post) -> post.ts().equals(ts)).findFirst();
	}

	/**
	 * Puts a changed copy in the message's place and answers it; empty when there is no
	 * such message.
	 */
	public synchronized Optional<Post> edit(String channel, String ts, Consumer<ObjectNode> change) {
		var posts = stored(channel);
		for (int i = 0; i < posts.size(); i++) {
			var old = posts.get(i);
			if (old.ts().equals(ts)) {
				var message = old.message().deepCopy();
				change.accept(message);
				var edited = new Post(channel, message, old.onlyFor());
				posts.set(i, edited);
				this.changes.publish(Change.Kind.MESSAGE_CHANGED, channel, old.onlyFor(), edited.toJson());
				return Optional.of(edited);
			}
		}
		return Optional.empty();
	}

	/** Takes a message away; false when there is no such message. */
	public synchronized boolean delete(String channel, String ts) {
		var post = find(channel, ts);
		post.ifPresent((found) -> {
			stored(channel).remove(found);
			this.changes.publish(Change.Kind.MESSAGE_DELETED, channel, found.onlyFor(), found.toJson());
		});
		return post.isPresent();
	}

	/** All messages of a room, ephemeral ones and replies too, oldest first. */
	public synchronized List<Post> posts(String channel) {
		return new ArrayList<>(stored(channel));
	}

	private List<Post> stored(String channel) {
		return this.rooms.computeIfAbsent(channel, (id) -> new ArrayList<>());
	}

	/** Notes that the person has seen everything in the room. */
	public synchronized void markRead(String channel, String person) {
		var ts = nextTs();
		this.lastRead.put(channel + " " + person, ts);
		this.changes.publish(Change.Kind.CHANNEL_READ, channel, person, Json.object().put("last_read", ts));
	}

	/** How many messages of others the person has not seen in the room. */
	public synchronized long unread(String channel, String person) {
		var read = this.lastRead.getOrDefault(channel + " " + person, "");
		return posts(channel).stream()
			.filter((post) -> post.isVisibleTo(person) && post.ts().compareTo(read) > 0
					&& !Json.textOrEmpty(post.message(), "user").equals(person))
			.count();
	}

}
