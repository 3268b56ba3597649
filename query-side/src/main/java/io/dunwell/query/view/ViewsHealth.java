package io.dunwell.query.view;

import java.util.List;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down while a view cannot go on; parked events and lag are shown, but leave it up: the
 * rest of the view is good.
 */
final class ViewsHealth implements HealthIndicator {

	private final Views views;

	ViewsHealth(Views views) {
		this.views = views;
	}

	@Override
	public Health health() {
		if (!views.isRunning()) {
			return Health.outOfService().build();
		}
		List<ViewStatus> status;
		try {
			status = views.status();
		}
		catch (RuntimeException unreachable) {
			// the log or the views' database does not answer: how far they are is unknown
			return Health.down(unreachable).build();
		}
		Health.Builder health = status.stream().anyMatch(ViewStatus::failing) ? Health.down() : Health.up();
		status.forEach(view -> health.withDetail(view.view(), view));
		return health.build();
	}

}
