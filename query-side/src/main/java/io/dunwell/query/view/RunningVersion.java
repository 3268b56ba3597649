package io.dunwell.query.view;

import java.time.Clock;
import java.util.Map;
import java.util.OptionalLong;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.EventTrackerStatusChangeListener;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;

/**
 * A version of a view with the processor that keeps it up to date. A tracking processor,
 * because it waits for events where the pooled one looks for them twice a second, and
 * pauses a tenth of a second whenever its buffer is full (4.13.0).
 */
final class RunningVersion<D> implements EventTrackerStatusChangeListener {

	/**
	 * Events a transaction; a larger batch reads and writes a much-used document less
	 * often.
	 */
	private static final int BATCH = 1000;

	private final ViewVersion<D> version;

	private final ViewBackend backend;

	private final Projector<D> projector;

	private final SequencedDeadLetterQueue<EventMessage<?>> letters;

	private final TrackingEventProcessor processor;

	private final Runnable onProgress;

	RunningVersion(ViewVersion<D> version, Documents<D> documents, ViewBackend backend,
			StreamableMessageSource<TrackedEventMessage<?>> log, Clock deskClock, Runnable onProgress) {
		this.version = version;
		this.backend = backend;
		this.onProgress = onProgress;
		this.projector = new Projector<>(version, backend.documents(), documents, deskClock);
		this.letters = backend.letters(version);
		TransactionManager transactions = backend.transactions();
		this.processor = TrackingEventProcessor.builder()
			.name(version.name())
			.eventHandlerInvoker(new ProjectorInvoker(projector, letters, transactions))
			.rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
			.messageSource(log)
			.tokenStore(backend.tokens())
			.transactionManager(transactions)
			.trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
				.andBatchSize(BATCH)
				// a plain start at the tail: Axon's default marks it as a replay
				.andInitialTrackingToken(StreamableMessageSource::createTailToken)
				.andEventTrackerStatusChangeListener(this))
			.build();
	}

	void start() {
		backend.documents().create(version);
		processor.start();
	}

	void stop() {
		processor.shutDown();
	}

	ViewVersion<D> version() {
		return version;
	}

	ViewBackend backend() {
		return backend;
	}

	Projector<D> projector() {
		return projector;
	}

	SequencedDeadLetterQueue<EventMessage<?>> letters() {
		return letters;
	}

	/** Position of the last event it has seen; -1 before the first. */
	long position() {
		EventTrackerStatus here = processor.processingStatus().get(0);
		OptionalLong position = (here != null) ? here.getCurrentPosition() : backend.position(version);
		return position.orElse(-1);
	}

	/**
	 * Whether it runs in this process, so that its progress is told and not looked for.
	 */
	boolean isHere() {
		return !processor.processingStatus().isEmpty();
	}

	/** Whether it cannot go on, and is trying again. */
	boolean isFailing() {
		return processor.isError()
				|| processor.processingStatus().values().stream().anyMatch(EventTrackerStatus::isErrorState);
	}

	@Override
	public void onEventTrackerStatusChange(Map<Integer, EventTrackerStatus> changed) {
		onProgress.run();
	}

	@Override
	public boolean validatePositions() {
		return true;
	}

}
