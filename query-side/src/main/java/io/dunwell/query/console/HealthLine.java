package io.dunwell.query.console;

import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;

/** What {@code /actuator/health} says, in one line. */
final class HealthLine {

	private final ObjectProvider<HealthEndpoint> endpoint;

	HealthLine(ObjectProvider<HealthEndpoint> endpoint) {
		this.endpoint = endpoint;
	}

	/** Whether all is up, and which parts are not. */
	record Line(boolean up, List<String> troubled) {

	}

	Line now() {
		HealthEndpoint health = this.endpoint.getIfAvailable();
		if (health == null) {
			return new Line(true, List.of());
		}
		HealthDescriptor all = health.health();
		return new Line(all.getStatus().equals(Status.UP), troubled(all));
	}

	private static List<String> troubled(HealthDescriptor all) {
		Map<String, HealthDescriptor> parts = (all instanceof CompositeHealthDescriptor composite)
				? composite.getComponents() : null;
		if (parts == null) {
			return List.of();
		}
		return parts.entrySet()
			.stream()
			.filter(part -> !part.getValue().getStatus().equals(Status.UP))
			.map(Map.Entry::getKey)
			.toList();
	}

}
