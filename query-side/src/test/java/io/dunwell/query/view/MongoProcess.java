package io.dunwell.query.view;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.dunwell.log.json.DunwellJson;
import io.dunwell.log.json.EventSerializer;
import io.dunwell.messages.Events;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;

/**
 * A process that keeps {@link Tally}: it reads a batch when it is told to, with the steps
 * of Axon's tracking processor in their order.
 */
final class MongoProcess {

	static final ViewVersion<Tally> VERSION = new ViewVersion<>(Tally.VIEW, 1);

	private final RunningVersion<Tally> running;

	private final ProjectorInvoker invoker;

	private final TokenStore tokens;

	private final Clock clock;

	MongoProcess(Wire wire, DunwellJson json, String node, Clock clock) {
		this.clock = clock;
		ViewBackend backend = new MongoViewBackend(wire.operations(), EventSerializer.general(json),
				new EventSerializer(json, Events.types()), node);
		this.tokens = backend.tokens();
		this.running = new RunningVersion<>(VERSION, new Documents<>(Tally.VIEW, json.sealing()), backend, token -> {
			throw new IllegalStateException("it is told what to read");
		}, clock, () -> {
		});
		this.invoker = new ProjectorInvoker(running.projector(), running.letters(), backend.transactions());
	}

	void begin() {
		running.backend().documents().create(VERSION);
		if (tokens.fetchSegments(VERSION.name()).length == 0) {
			tokens.initializeTokenSegments(VERSION.name(), 1, null);
		}
	}

	/**
	 * Reads so many of the events that come next.
	 * @return whether there were any
	 */
	boolean read(List<? extends TrackedEventMessage<?>> log, int size) throws Exception {
		var token = tokens.fetchToken(VERSION.name(), 0);
		int from = (token != null) ? (int) token.position().orElseThrow() + 1 : 0;
		List<? extends TrackedEventMessage<?>> batch = log.subList(from, Math.min(log.size(), from + size));
		if (batch.isEmpty()) {
			return false;
		}
		BatchingUnitOfWork<TrackedEventMessage<?>> work = new BatchingUnitOfWork<>(List.copyOf(batch));
		ResultMessage<?> result = work.executeWithResult(() -> {
			if (work.isFirstMessage()) {
				tokens.extendClaim(VERSION.name(), 0);
				work.onPrepareCommit(
						preparing -> tokens.storeToken(batch.getLast().trackingToken(), VERSION.name(), 0));
			}
			invoker.handle(work.getMessage(), Segment.ROOT_SEGMENT);
			return null;
		}, RollbackConfigurationType.ANY_THROWABLE);
		if (result.isExceptional()) {
			switch (result.exceptionResult()) {
				case Exception failure -> throw failure;
				case Error error -> throw error;
				case Throwable other -> throw new IllegalStateException(other);
			}
		}
		return true;
	}

	/** Sequences that have letters on which a person could act. */
	Set<String> parked() {
		return letters().list().stream().map(ParkedEvent::sequence).collect(Collectors.toSet());
	}

	boolean retry(String sequence) {
		return letters().retry(sequence);
	}

	static GlobalSequenceTrackingToken at(long position) {
		return new GlobalSequenceTrackingToken(position);
	}

	private DeadLetters<Tally> letters() {
		return new DeadLetters<>(running, LocalDate.now(clock));
	}

}
