package io.dunwell.query.view;

import java.time.Duration;

import io.dunwell.messages.Meta;
import io.dunwell.messages.audit.FindViewsPosition;
import io.dunwell.messages.audit.ViewsPosition;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers how far the views are. */
final class ViewsAnswers {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final Views views;

	ViewsAnswers(Views views) {
		this.views = views;
	}

	@QueryHandler
	ViewsPosition handle(FindViewsPosition query, @MetaDataValue(Meta.AT_LEAST) @Nullable String atLeast) {
		if (atLeast != null) {
			views.await(Long.parseLong(atLeast), PATIENCE);
		}
		return new ViewsPosition(Math.max(0, views.position()));
	}

}
