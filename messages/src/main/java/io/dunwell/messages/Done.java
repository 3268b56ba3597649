package io.dunwell.messages;

import org.jspecify.annotations.Nullable;

/**
 * A command was carried out.
 *
 * @param id of what was made or changed
 * @param already true when the same had been logged a moment ago and nothing was done
 * @param warning what the contact policy says to it; null when nothing
 */
public record Done(String id, boolean already, @Nullable Warning warning) {

	public Done(String id, boolean already) {
		this(id, already, null);
	}

	public static Done with(String id) {
		return new Done(id, false);
	}

}
