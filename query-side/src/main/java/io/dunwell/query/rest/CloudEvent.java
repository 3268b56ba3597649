package io.dunwell.query.rest;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.dunwell.messages.Meta;
import io.dunwell.query.audit.AuditTrail.Entry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A fact as a CloudEvent 1.0 (cloudevents.io): the id is its position in the log, the
 * type its logical name, the subject the id of what it happened to, the time when the
 * desk learned it.
 */
@JsonPropertyOrder({ "specversion", "id", "source", "type" })
public record CloudEvent(String id, String type, String revision, String subject, Instant time, String effective,
		@Nullable String actor, @Nullable String role, @Nullable String channel, @Nullable String link,
		@Nullable String correlation, @Nullable String causation, JsonNode data) {

	/** That entry of the log, its personal data as plain text. */
	public static CloudEvent of(Entry entry) {
		return new CloudEvent(Long.toString(entry.event().position()), entry.type(), Integer.toString(entry.revision()),
				entry.stream(), entry.event().recorded(), entry.event().effective().toString(), text(entry, Meta.ACTOR),
				text(entry, Meta.ROLE), text(entry, Meta.CHANNEL), text(entry, Meta.LINK),
				text(entry, Meta.CORRELATION), text(entry, Meta.CAUSATION),
				EdgeJson.MAPPER.valueToTree(entry.event().payload()));
	}

	public String getSpecversion() {
		return "1.0";
	}

	public String getSource() {
		return "/dunwell/log";
	}

	public String getDatacontenttype() {
		return "application/json";
	}

	private static @Nullable String text(Entry entry, String key) {
		Object value = entry.metadata().get(key);
		return (value != null) ? value.toString() : null;
	}

}
