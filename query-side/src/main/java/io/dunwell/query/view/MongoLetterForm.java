package io.dunwell.query.view;

import java.time.Instant;
import java.util.Optional;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as it is kept. The event is serialized as in the log, so that what is
 * personal in it stays sealed, and read only when somebody asks for its payload.
 */
final class MongoLetterForm {

	static final String CAUSE = "cause";

	static final String TOUCHED = "touched";

	private final Serializer general;

	private final Serializer events;

	MongoLetterForm(Serializer general, Serializer events) {
		this.general = general;
		this.events = events;
	}

	static long position(EventMessage<?> message) {
		return ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
	}

	static @Nullable Document cause(DeadLetter<?> letter) {
		return letter.cause()
			.map(cause -> new Document("type", cause.type()).append("message", cause.message()))
			.orElse(null);
	}

	Document write(DeadLetter<? extends EventMessage<?>> letter) {
		EventMessage<?> message = letter.message();
		SerializedObject<String> payload = message.serializePayload(events, String.class);
		Document event = new Document("id", message.getIdentifier()).append("at", message.getTimestamp().toString())
			.append("type", payload.getType().getName())
			.append("revision", payload.getType().getRevision())
			.append("payload", payload.getData())
			.append("metadata", message.serializeMetaData(events, String.class).getData());
		if (message instanceof DomainEventMessage<?> domain) {
			event.append("aggregate", domain.getAggregateIdentifier())
				.append("aggregateType", domain.getType())
				.append("sequence", domain.getSequenceNumber());
		}
		SerializedObject<String> token = general.serialize(((TrackedEventMessage<?>) message).trackingToken(),
				String.class);
		return new Document("event", event).append("token", token.getData())
			.append("tokenType", token.getType().getName())
			.append("enqueued", letter.enqueuedAt())
			.append(TOUCHED, letter.lastTouched())
			.append(CAUSE, cause(letter));
	}

	DeadLetter<EventMessage<?>> read(Document entry) {
		Document cause = entry.get(CAUSE, Document.class);
		Cause why = (cause != null) ? new ThrowableCause(cause.getString("type"), cause.getString("message")) : null;
		return new GenericDeadLetter<>(entry.getString("sequence"), message(entry), why,
				entry.getDate("enqueued").toInstant(), entry.getDate(TOUCHED).toInstant(), MetaData.emptyInstance());
	}

	private EventMessage<?> message(Document entry) {
		Document event = entry.get("event", Document.class);
		SerializedMessage<?> content = new SerializedMessage<>(event.getString("id"),
				new SimpleSerializedObject<>(event.getString("payload"), String.class, event.getString("type"),
						event.getString("revision")),
				new SimpleSerializedObject<>(event.getString("metadata"), String.class, MetaData.class.getName(), null),
				events);
		TrackingToken token = general.deserialize(new SimpleSerializedObject<>(entry.getString("token"), String.class,
				entry.getString("tokenType"), null));
		Instant at = Instant.parse(event.getString("at"));
		return Optional.ofNullable(event.getString("aggregate"))
			.<EventMessage<?>>map(aggregate -> new GenericTrackedDomainEventMessage<>(token,
					event.getString("aggregateType"), aggregate, event.getLong("sequence"), content, () -> at))
			.orElseGet(() -> new GenericTrackedEventMessage<>(token, content, () -> at));
	}

}
