package io.dunwell.query.rest;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.dunwell.log.EventLog.LoggedEvent;
import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Meta;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A fact as a CloudEvent 1.0 (cloudevents.io): the id is its position in the log, the
 * type its logical name, the subject the id of what it happened to, the time when the
 * desk learned it.
 */
@JsonPropertyOrder({ "specversion", "id", "source", "type" })
public record CloudEvent(String id, String type, String revision, String subject, Instant time,
		@Nullable String effective, @Nullable String actor, @Nullable String role, @Nullable String channel,
		@Nullable String link, @Nullable String correlation, @Nullable String causation, JsonNode data) {

	static CloudEvent of(LoggedEvent event) {
		DomainEventMessage<?> message = event.message();
		MetaData meta = message.getMetaData();
		LogicalName name = name(message.getPayloadType());
		String recorded = text(meta, Meta.RECORDED);
		return new CloudEvent(Long.toString(event.position()), name.value(), Integer.toString(name.revision()),
				message.getAggregateIdentifier(), (recorded != null) ? Instant.parse(recorded) : message.getTimestamp(),
				text(meta, Meta.EFFECTIVE), text(meta, Meta.ACTOR), text(meta, Meta.ROLE), text(meta, Meta.CHANNEL),
				text(meta, Meta.LINK), text(meta, Meta.CORRELATION), text(meta, Meta.CAUSATION),
				EdgeJson.MAPPER.valueToTree(message.getPayload()));
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

	/** The account's id, if the fact belongs to one. */
	public @Nullable String account() {
		return this.data.path("account").asStringOpt().orElse(null);
	}

	/** The data as a person reads it. */
	public String pretty() {
		return this.data.toPrettyString();
	}

	private static LogicalName name(Class<?> type) {
		LogicalName name = type.getAnnotation(LogicalName.class);
		if (name == null) {
			throw new IllegalStateException(type.getName() + " has no @LogicalName");
		}
		return name;
	}

	private static @Nullable String text(MetaData meta, String key) {
		Object value = meta.get(key);
		return (value != null) ? value.toString() : null;
	}

}
