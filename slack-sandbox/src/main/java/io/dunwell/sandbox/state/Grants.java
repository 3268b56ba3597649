package io.dunwell.sandbox.state;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import io.dunwell.sandbox.SandboxTime;
import org.jspecify.annotations.Nullable;

/**
 * What an interaction allows the app to do for a short while: open a modal (once, for 3
 * seconds) and answer by {@code response_url} (5 times, for 30 minutes). Source: Slack,
 * "Handling user interaction".
 */
public final class Grants {

	private static final Duration TRIGGER_LIFE = Duration.ofSeconds(3);

	private static final Duration RESPONSE_LIFE = Duration.ofMinutes(30);

	private static final int RESPONSE_USES = 5;

	private static final int KEPT = 1000;

	private final SandboxTime time;

	private final Map<String, Trigger> triggers = bounded();

	private final Map<String, Reply> replies = bounded();

	private long triggerCount = 1_000_000_000_000L;

	public Grants(SandboxTime time) {
		this.time = time;
	}

	private static <V> Map<String, V> bounded() {
		return new LinkedHashMap<>() {
			@Override
			protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
				return size() > KEPT;
			}
		};
	}

	/** A trigger for that person, who may be looking at that modal. */
	public synchronized String newTrigger(String person, @Nullable String viewId) {
		var id = "%d.%d.%s".formatted(++this.triggerCount, this.triggerCount / 7, Ids.secret());
		this.triggers.put(id, new Trigger(person, viewId, this.time.now()));
		return id;
	}

	/** Uses a trigger up. */
	public synchronized Outcome<Trigger> useTrigger(String id) {
		var trigger = this.triggers.get(id);
		if (trigger == null) {
			return new Outcome<>(null, "invalid_trigger_id");
		}
		if (trigger.used) {
			return new Outcome<>(null, "exchanged_trigger_id");
		}
		if (this.time.now().isAfter(trigger.issued.plus(TRIGGER_LIFE))) {
			return new Outcome<>(null, "expired_trigger_id");
		}
		trigger.used = true;
		return new Outcome<>(trigger, null);
	}

	/**
	 * A token for a response_url of that person in that room, after that message if there
	 * was one.
	 */
	public synchronized String newReply(String channel, String person, @Nullable String sourceTs) {
		var token = Ids.secret();
		this.replies.put(token, new Reply(channel, person, sourceTs, this.time.now()));
		return token;
	}

	/** Uses a response_url once. */
	public synchronized Outcome<Reply> useReply(String token) {
		var reply = this.replies.get(token);
		if (reply == null || this.time.now().isAfter(reply.issued.plus(RESPONSE_LIFE))) {
			return new Outcome<>(null, "expired_url");
		}
		if (reply.uses >= RESPONSE_USES) {
			return new Outcome<>(null, "used_url");
		}
		reply.uses++;
		return new Outcome<>(reply, null);
	}

	/**
	 * The grant, or Slack's code of why not.
	 *
	 * @param grant null exactly when there is an error
	 */
	public record Outcome<T>(@Nullable T grant, @Nullable String error) {
	}

	/** Leave to open a modal. */
	public static final class Trigger {

		private final String person;

		private final @Nullable String viewId;

		private final Instant issued;

		private boolean used;

		private Trigger(String person, @Nullable String viewId, Instant issued) {
			this.person = person;
			this.viewId = viewId;
			this.issued = issued;
		}

		public String person() {
			return this.person;
		}

		/** The modal the person was looking at, if any. */
		public @Nullable String viewId() {
			return this.viewId;
		}

	}

	/** Leave to answer by response_url. */
	public static final class Reply {

		private final String channel;

		private final String person;

		private final @Nullable String sourceTs;

		private final Instant issued;

		private int uses;

		private Reply(String channel, String person, @Nullable String sourceTs, Instant issued) {
			this.channel = channel;
			this.person = person;
			this.sourceTs = sourceTs;
			this.issued = issued;
		}

		public String channel() {
			return this.channel;
		}

		public String person() {
			return this.person;
		}

		/** The message whose button was pressed, if one was. */
		public @Nullable String sourceTs() {
			return this.sourceTs;
		}

	}

}
