package io.dunwell.messages.worklist;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Planned calls by their time.
 */
public record CallbacksDue(List<Planned> callbacks) {

	/** One call: its id, the account's code and name, who will call, and when. */
	public record Planned(String callback, String account, @Nullable String name, String owner, Instant at) {

	}

}
