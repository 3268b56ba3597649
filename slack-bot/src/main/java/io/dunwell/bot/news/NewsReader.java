package io.dunwell.bot.news;

import java.time.Clock;

import io.dunwell.bot.outbox.Outbox;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.springframework.context.SmartLifecycle;

/** Reads the log from where it was when the desk first came into Slack; never again. */
public final class NewsReader implements SmartLifecycle {

	private static final int BATCH = 200;

	private final TrackingEventProcessor processor;

	public NewsReader(NewsDesk desk, Outbox outbox, StreamableMessageSource<TrackedEventMessage<?>> log,
			TokenStore tokens, TransactionManager transactions, Clock deskClock, Clock wallClock) {
		this.processor = TrackingEventProcessor.builder()
			.name("slack-news")
			.eventHandlerInvoker(new WhenItHappensThenNoteIt(desk, outbox, deskClock, wallClock))
			.rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
			.messageSource(log)
			.tokenStore(tokens)
			.transactionManager(transactions)
			.trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
				.andBatchSize(BATCH)
				// Axon's default is the tail: years of wins
				.andInitialTrackingToken(StreamableMessageSource::createHeadToken))
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
