package io.dunwell.sandbox.state;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that somebody can see has changed.
 *
 * @param sequence counts up from 1
 * @param channel where, or null for views and Home tabs
 * @param onlyFor the one person who may see it, or null for all members of the channel
 * @param body the message or view as it is now
 */
public record Change(long sequence, Kind kind, @Nullable String channel, @Nullable String onlyFor, JsonNode body) {

	/** What has changed. */
	public enum Kind {

		MESSAGE_POSTED, MESSAGE_CHANGED, MESSAGE_DELETED, VIEWS_CHANGED, HOME_PUBLISHED, CHANNEL_READ

	}
}
