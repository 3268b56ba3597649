package io.dunwell.query.view;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/**
 * Hands a batch's events to its projector, and those it cannot take to the dead letters.
 */
final class ProjectorInvoker extends DeadLetteringEventHandlerInvoker {

	private final Projector<?> projector;

	ProjectorInvoker(Projector<?> projector, SequencedDeadLetterQueue<EventMessage<?>> letters,
			TransactionManager transactions) {
		super(builder(projector, letters, transactions));
		this.projector = projector;
	}

	private static Builder builder(Projector<?> projector, SequencedDeadLetterQueue<EventMessage<?>> letters,
			TransactionManager transactions) {
		Builder builder = DeadLetteringEventHandlerInvoker.builder().queue(letters).transactionManager(transactions);
		if (letters instanceof JdbcSequencedDeadLetterQueue) {
			// which is asked about every event otherwise: a query each
			builder.enableSequenceIdentifierCache();
		}
		builder.eventHandlers(projector);
		builder.sequencingPolicy(projector::sequence);
		return builder;
	}

	/** There is one segment, so only the type decides. */
	@Override
	public boolean canHandle(EventMessage<?> message, Segment segment) {
		return projector.canHandle(message);
	}

	/**
	 * Reads the batch's documents outside of what is blamed on an event: a database that
	 * does not answer must stop the view, not empty the log into the dead letters.
	 */
	@Override
	public void handle(EventMessage<?> message, Segment segment) throws Exception {
		projector.prepare();
		super.handle(message, segment);
	}

}
