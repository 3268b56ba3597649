package io.dunwell.query.credit;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the log for the order system, from its beginning: one that is connected later
 * learns of the stops that were there before. Its place in the log is kept as that of any
 * reader; an event that was not taken keeps it where it is.
 */
final class CreditReader implements SmartLifecycle {

	private final TrackingEventProcessor processor;

	CreditReader(CreditHook hook, StreamableMessageSource<TrackedEventMessage<?>> log, TokenStore tokens,
			TransactionManager transactions) {
		this.processor = TrackingEventProcessor.builder()
			.name("credit-webhook")
			.eventHandlerInvoker(hook)
			.errorHandler(PropagatingErrorHandler.instance())
			.rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
			.messageSource(log)
			.tokenStore(tokens)
			.transactionManager(transactions)
			.trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
				// one at a time: what was taken is not told again for the sake of the
				// next
				.andBatchSize(1)
				.andInitialTrackingToken(StreamableMessageSource::createTailToken))
			.build();
	}

	@Override
	public void start() {
		this.processor.start();
	}

	@Override
	public void stop() {
		this.processor.shutDown();
	}

	@Override
	public boolean isRunning() {
		return this.processor.isRunning();
	}

}
