package io.dunwell.query.view;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dunwell.messages.Event;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one version of a view up to date. All documents of a batch are read before its
 * first event is handled and written, once, when the unit of work commits: a fold that
 * fails then parks its event, while a failing write fails the batch.
 */
final class Projector<D> implements EventMessageHandler {

	private static final Logger log = LoggerFactory.getLogger(Projector.class);

	private final ViewVersion<D> version;

	private final ViewStore store;

	private final Documents<D> documents;

	private final Clock deskClock;

	Projector(ViewVersion<D> version, ViewStore store, Documents<D> documents, Clock deskClock) {
		this.version = version;
		this.store = store;
		this.documents = documents;
		this.deskClock = deskClock;
	}

	@Override
	public boolean canHandle(EventMessage<?> message) {
		return canHandleType(message.getPayloadType());
	}

	@Override
	public boolean canHandleType(Class<?> payloadType) {
		return version.view().listensTo(payloadType);
	}

	/** Reads the documents that the unit of work's messages touch, once. */
	void prepare() {
		UnitOfWork<?> work = CurrentUnitOfWork.get();
		work.getOrComputeResource(version.name(), name -> {
			Work<D> begun = new Work<>(batch(), keys(work));
			begun.batch().load(new HashSet<>(begun.keys().values()));
			work.onPrepareCommit(committing -> begun.batch().write(LocalDate.now(deskClock)));
			return begun;
		});
	}

	@Override
	public @Nullable Object handle(EventMessage<?> message) {
		Work<D> begun = CurrentUnitOfWork.get().getResource(version.name());
		RecordedEvent event = recorded(message);
		String known = begun.keys().get(message.getIdentifier());
		String key = (known != null) ? known : version.view().key().apply(event);
		if (key != null) {
			begun.batch().fold(key, event, false);
		}
		return null;
	}

	/**
	 * Folds a letter that was parked into a batch of the caller's. Behind a letter under
	 * its document's own key all later ones wait, so that it comes in its turn; beside
	 * one that had no key they have gone on.
	 * @param parkedAs the sequence under which it was parked
	 */
	void foldLetter(Batch<D> batch, EventMessage<?> message, Object parkedAs) {
		RecordedEvent event = recorded(message);
		String key = version.view().key().apply(event);
		if (key != null) {
			batch.load(Set.of(key));
			batch.fold(key, event, !key.equals(parkedAs));
		}
	}

	Batch<D> batch() {
		return new Batch<>(version, store, documents);
	}

	/**
	 * What must be handled in order: the events of one document. An event that cannot be
	 * read has no document; it is parked under its aggregate.
	 */
	Object sequence(EventMessage<?> message) {
		Work<D> begun = CurrentUnitOfWork.map(work -> work.<Work<D>>getResource(version.name())).orElse(null);
		String known = (begun != null) ? begun.keys().get(message.getIdentifier()) : null;
		String key = (known != null) ? known : keyOf(message);
		if (key != null) {
			return key;
		}
		return (message instanceof DomainEventMessage<?> domain) ? domain.getAggregateIdentifier()
				: message.getIdentifier();
	}

	/** By the messages' identifiers. */
	private Map<String, String> keys(UnitOfWork<?> work) {
		List<?> messages = (work instanceof BatchingUnitOfWork<?> batching) ? batching.getMessages()
				: List.of(work.getMessage());
		Map<String, String> keys = HashMap.newHashMap(messages.size());
		for (Object each : messages) {
			EventMessage<?> message = (EventMessage<?>) each;
			String key = keyOf(message);
			if (key != null) {
				keys.put(message.getIdentifier(), key);
			}
		}
		return keys;
	}

	private @Nullable String keyOf(EventMessage<?> message) {
		try {
			return version.view().key().apply(recorded(message));
		}
		catch (RuntimeException unreadable) {
			// its turn comes in handle(), which fails the same way and parks it
			log.debug("No key for event {} in {}", message.getIdentifier(), version.name(), unreadable);
			return null;
		}
	}

	private RecordedEvent recorded(EventMessage<?> message) {
		long position = ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
		return new RecordedEvent(position, message.getTimestamp(), message.getMetaData(), (Event) message.getPayload(),
				deskClock.getZone());
	}

	/**
	 * What a unit of work has begun: its documents, and the key of each of its events.
	 */
	private record Work<D>(Batch<D> batch, Map<String, String> keys) {

	}

}
