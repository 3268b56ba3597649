package io.dunwell.desk.start;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Which sides of the desk this process has. All of them, except in distributed mode:
 * there the sides are services, and this is what stands beside them. That is the sandbox
 * (a pretended Slack, a clock to move, the demo company), or what a command needs to look
 * at the log and its views.
 */
final class Parts implements AutoConfigurationImportFilter, EnvironmentAware {

	private static final List<String> SERVICES = List.of("io.dunwell.command.CommandSideConfiguration",
			"io.dunwell.bot.");

	private static final String VIEWS = "io.dunwell.query.";

	/** Whoever moves the clock or types as somebody comes in by these doors. */
	private static final List<String> DOORS = List.of("io.dunwell.query.rest.", "io.dunwell.query.audit.");

	private boolean distributed;

	private boolean sandbox;

	@Override
	public void setEnvironment(Environment environment) {
		distributed = environment.getProperty("dunwell.mode", "embedded").equals("distributed");
		sandbox = environment.getProperty("dunwell.sandbox", Boolean.class, false);
	}

	@Override
	public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
		boolean[] wanted = new boolean[classes.length];
		for (int i = 0; i < classes.length; i++) {
			String name = classes[i];
			wanted[i] = !distributed || name == null || isWanted(name);
		}
		return wanted;
	}

	private boolean isWanted(String name) {
		boolean service = SERVICES.stream().anyMatch(name::startsWith);
		boolean view = name.startsWith(VIEWS) && DOORS.stream().noneMatch(name::startsWith);
		return !service && !(sandbox && view);
	}

}
