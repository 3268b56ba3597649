package io.dunwell.query.mail;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Says how much mail waits and why. The desk as a whole stays up: Spring Boot leaves a
 * status that it does not know out of the sum.
 */
final class MailHealth implements HealthIndicator {

	private static final Status NEEDS_A_LOOK = new Status("NEEDS_A_LOOK");

	private final MailRoom room;

	MailHealth(MailRoom room) {
		this.room = room;
	}

	@Override
	public Health health() {
		MailRoom.Waiting waiting = room.waiting();
		if (waiting.reason().isEmpty()) {
			return Health.up().withDetail("count", waiting.count()).build();
		}
		return Health.status(NEEDS_A_LOOK)
			.withDetail("count", waiting.count())
			.withDetail("why", waiting.reason())
			.build();
	}

}
