package io.dunwell.query.view;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/** {@code /actuator/views}: how the views are doing, and a rebuild for the admin. */
@Endpoint(id = "views")
final class ViewsEndpoint {

	private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

	private static final long PATIENCE_NANOS = Duration.ofMinutes(30).toNanos();

	private final Views views;

	ViewsEndpoint(Views views) {
		this.views = views;
	}

	@ReadOperation
	List<ViewStatus> status() {
		return views.status();
	}

	/** Answers when the new version serves. */
	@WriteOperation
	WebEndpointResponse<ViewStatus> rebuild(@Selector String name) {
		if (views.status().stream().noneMatch(status -> status.view().equals(name))) {
			return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
		}
		views.rebuild(name);
		long deadline = System.nanoTime() + PATIENCE_NANOS;
		ViewStatus status = of(name);
		while (status.rebuild() != null && System.nanoTime() < deadline) {
			LockSupport.parkNanos(LOOK_AGAIN_NANOS);
			status = of(name);
		}
		return new WebEndpointResponse<>(status, (status.rebuild() == null) ? WebEndpointResponse.STATUS_OK
				: WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE);
	}

	private ViewStatus of(String name) {
		return views.status().stream().filter(status -> status.view().equals(name)).findFirst().orElseThrow();
	}

}
