package io.dunwell.log;

import java.util.Map;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether this process is connected to Axon Server, by context. */
final class AxonServerHealth implements HealthIndicator {

	private final AxonServerConnectionManager server;

	AxonServerHealth(AxonServerConnectionManager server) {
		this.server = server;
	}

	@Override
	public Health health() {
		Map<String, Boolean> connections = server.connections();
		boolean all = server.isConnected(server.getDefaultContext()) && !connections.containsValue(false);
		return (all ? Health.up() : Health.down()).withDetails(connections).build();
	}

}
