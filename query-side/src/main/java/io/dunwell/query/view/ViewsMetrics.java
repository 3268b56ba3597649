package io.dunwell.query.view;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * {@code dunwell.views.lag}: events that a view has still to read, and
 * {@code dunwell.views.parked}: events it could not take, each by view.
 */
final class ViewsMetrics implements MeterBinder {

	private final Views views;

	ViewsMetrics(Views views) {
		this.views = views;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		for (String view : views.names()) {
			Gauge.builder("dunwell.views.lag", () -> lag(views.status(view)))
				.description("Events in the log that the view has not read yet")
				.tag("view", view)
				.register(registry);
			Gauge.builder("dunwell.views.parked", () -> views.status(view).parked())
				.description("Events that the view could not take")
				.tag("view", view)
				.register(registry);
		}
	}

	/** Positions, which may have gaps: never fewer than the events. */
	private static long lag(ViewStatus status) {
		return Math.max(0, status.head() - Math.max(0, status.position()));
	}

}
