package io.dunwell.sandbox;

import java.time.Instant;

/**
 * The sandbox's own clock, for message timestamps, signatures and expiries. It is real
 * time even when the host's business clock is simulated: Slack's deadlines do not wait
 * for anybody's calendar.
 */
@FunctionalInterface
public interface SandboxTime {

	Instant now();

}
