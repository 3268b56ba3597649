package io.dunwell.log;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Keeps Spring Boot from connecting to the database that the mode does not have: both
 * drivers are on the class path, and each would look for a server of its own.
 */
final class OneDatabase implements AutoConfigurationImportFilter, EnvironmentAware {

	private static final String[] MONGO = { "org.springframework.boot.mongodb.",
			"org.springframework.boot.data.mongodb." };

	private static final String[] POSTGRES = { "org.springframework.boot.jdbc.", "org.springframework.boot.flyway." };

	private String[] other = MONGO;

	@Override
	public void setEnvironment(Environment environment) {
		other = environment.getProperty("dunwell.mode", "embedded").equals("distributed") ? POSTGRES : MONGO;
	}

	@Override
	public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
		boolean[] wanted = new boolean[classes.length];
		for (int i = 0; i < classes.length; i++) {
			String name = classes[i];
			wanted[i] = name == null || Stream.of(other).noneMatch(name::startsWith);
		}
		return wanted;
	}

}
