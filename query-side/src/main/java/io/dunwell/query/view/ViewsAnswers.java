package io.dunwell.query.view;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.dunwell.messages.Meta;
import io.dunwell.messages.audit.FindViewsPosition;
import io.dunwell.messages.audit.ViewsPosition;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers how far the views are, and tells subscribers soon after they have moved on. */
final class ViewsAnswers {

	private static final Logger log = LoggerFactory.getLogger(ViewsAnswers.class);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	/** Not at every batch of every view. */
	private static final Executor SOON = CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS);

	private final Views views;

	private final QueryUpdateEmitter updates;

	private final AtomicBoolean due = new AtomicBoolean();

	ViewsAnswers(Views views, QueryUpdateEmitter updates) {
		this.views = views;
		this.updates = updates;
		views.onProgress(this::moved);
	}

	@QueryHandler
	ViewsPosition handle(FindViewsPosition query, @MetaDataValue(Meta.AT_LEAST) @Nullable String atLeast) {
		if (atLeast != null) {
			views.await(Long.parseLong(atLeast), PATIENCE);
		}
		return position();
	}

	private ViewsPosition position() {
		return new ViewsPosition(Math.max(0, views.position()));
	}

	private void moved() {
		if (!updates.activeSubscriptions().isEmpty() && due.compareAndSet(false, true)) {
			SOON.execute(this::tell);
		}
	}

	private void tell() {
		due.set(false);
		try {
			updates.emit(FindViewsPosition.class, all -> true, position());
		}
		catch (RuntimeException failed) {
			// who subscribed asks anew when nothing comes
			log.debug("Cannot tell how far the views are", failed);
		}
	}

}
