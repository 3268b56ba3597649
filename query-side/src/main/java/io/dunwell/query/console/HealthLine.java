package io.dunwell.query.console;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dunwell.query.Texts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.contributor.Status;

/** What {@code /actuator/health} says, in one line. */
final class HealthLine {

	private static final Set<Status> WELL = Set.of(Status.UP, Status.UNKNOWN);

	private final ObjectProvider<HealthEndpoint> endpoint;

	HealthLine(ObjectProvider<HealthEndpoint> endpoint) {
		this.endpoint = endpoint;
	}

	/** Whether all is up, and which parts are not, in words where there are some. */
	record Line(boolean up, List<String> troubled) {

	}

	Line now(Texts texts) {
		HealthEndpoint health = this.endpoint.getIfAvailable();
		if (health == null) {
			return new Line(true, List.of());
		}
		HealthDescriptor all = health.health();
		List<String> troubled = troubled(all, texts);
		return new Line(all.getStatus().equals(Status.UP) && troubled.isEmpty(), troubled);
	}

	private static List<String> troubled(HealthDescriptor all, Texts texts) {
		Map<String, HealthDescriptor> parts = (all instanceof CompositeHealthDescriptor composite)
				? composite.getComponents() : null;
		if (parts == null) {
			return List.of();
		}
		return parts.entrySet()
			.stream()
			.filter(part -> !WELL.contains(part.getValue().getStatus()))
			.map(part -> words(part.getKey(), part.getValue(), texts))
			.toList();
	}

	private static String words(String part, HealthDescriptor health, Texts texts) {
		String key = "console.health." + part;
		Map<String, Object> details = (health instanceof IndicatedHealthDescriptor indicated) ? indicated.getDetails()
				: null;
		if (details == null || !texts.has(key)) {
			return part;
		}
		return texts.say(key, details.getOrDefault("count", 0), details.getOrDefault("why", ""));
	}

}
