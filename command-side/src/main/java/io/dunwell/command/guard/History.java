package io.dunwell.command.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The latest attempts to reach one customer, by channel: no more than any rule's window
 * asks for. An attempt that a person logs and that is a notice, too, is one.
 */
public final class History {

	/** In which one call is both logged and stated as a notice given. */
	private static final Duration SAME = Duration.ofMinutes(10);

	private static final Duration KEPT = Duration.ofDays(PackYaml.MOST_DAYS + 1L);

	private final Map<String, Deque<Attempt>> attempts = new HashMap<>();

	private final Map<String, Instant> conversations = new HashMap<>();

	/** A person tried, and spoke to whom they wanted or did not. */
	public void logged(String channel, Instant at, boolean conversation) {
		attempt(channel, at, true);
		if (conversation) {
			conversations.put(channel, at);
		}
	}

	/** A notice was given. */
	public void given(String channel, Instant at) {
		attempt(channel, at, false);
	}

	/**
	 * Whether such an attempt is the one of a moment ago, of which the other half was
	 * said: what was logged is stated as given, or the reverse.
	 */
	public boolean isOtherHalf(String channel, Instant at, boolean logged) {
		Attempt last = attempts.getOrDefault(channel, new ArrayDeque<>()).peekLast();
		return last != null && last.isOtherHalf(at, logged);
	}

	/** The latest ones, the oldest first. */
	List<Instant> attempts(String channel) {
		return attempts.getOrDefault(channel, new ArrayDeque<>()).stream().map(Attempt::at).toList();
	}

	Optional<Instant> conversation(String channel) {
		return Optional.ofNullable(conversations.get(channel));
	}

	private void attempt(String channel, Instant at, boolean logged) {
		Deque<Attempt> all = attempts.computeIfAbsent(channel, none -> new ArrayDeque<>());
		if (isOtherHalf(channel, at, logged)) {
			all.addLast(new Attempt(all.removeLast().at(), true, true));
			return;
		}
		all.addLast(new Attempt(at, logged, !logged));
		while (all.size() > PackYaml.MOST_ATTEMPTS || all.getFirst().at().isBefore(at.minus(KEPT))) {
			all.removeFirst();
		}
	}

	private record Attempt(Instant at, boolean logged, boolean given) {

		boolean isOtherHalf(Instant other, boolean isLogged) {
			boolean missing = isLogged ? !logged : !given;
			return missing && Duration.between(at, other).abs().compareTo(SAME) <= 0;
		}

	}

}
