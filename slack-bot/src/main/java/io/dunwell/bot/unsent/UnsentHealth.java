package io.dunwell.bot.unsent;

import java.util.Map;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Says how many messages could not be sent, and why. The desk as a whole stays up: Spring
 * Boot leaves a status that it does not know out of the sum.
 */
final class UnsentHealth implements HealthIndicator {

	static final Status NEEDS_A_LOOK = new Status("NEEDS_A_LOOK");

	private static final int TOLD = 3;

	private final Unsent unsent;

	UnsentHealth(Unsent unsent) {
		this.unsent = unsent;
	}

	@Override
	public Health health() {
		Map<String, Long> reasons;
		try {
			reasons = this.unsent.reasons();
		}
		catch (RuntimeException unreachable) {
			// where they lie does not answer: nothing can be sent now
			return Health.down(unreachable).build();
		}
		if (reasons.isEmpty()) {
			return Health.up().build();
		}
		return Health.status(NEEDS_A_LOOK)
			.withDetail("count", reasons.values().stream().mapToLong(Long::longValue).sum())
			.withDetail("why", String.join(", ", reasons.keySet().stream().limit(TOLD).toList()))
			.build();
	}

}
