package io.dunwell.log.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.util.ClassUtils;

/** Starts one side of the desk, in distributed mode, once what it needs answers. */
public final class Service {

	private static final String GUARD = "org.springframework.security.web.SecurityFilterChain";

	private Service() {
	}

	/**
	 * Starts it, or ends the process with a sentence that says what is not there.
	 * @param side its configuration
	 * @param name of the service, as in logs, health and Axon Server's overview
	 */
	public static void run(Class<?> side, String name, String... args) {
		// Axon would tell its makers about every start
		System.setProperty("axoniq.update-checker.disabled", "true");
		SpringApplication application = new SpringApplication(side);
		application.setBannerMode(Banner.Mode.OFF);
		application.setDefaultProperties(defaults(name));
		application.addListeners((ApplicationListener<ApplicationEnvironmentPreparedEvent>) prepared -> Dependencies
			.of(prepared.getEnvironment())
			.await());
		try {
			application.run(args);
		}
		catch (DependencyMissing missing) {
			System.err.println(missing.getMessage());
			System.exit(1);
		}
	}

	private static Properties defaults(String name) {
		try {
			Properties defaults = PropertiesLoaderUtils
				.loadProperties(new ClassPathResource("io/dunwell/log/service.properties"));
			defaults.setProperty("spring.application.name", name);
			defaults.setProperty("axon.axonserver.component-name", name);
			if (!ClassUtils.isPresent(GUARD, Service.class.getClassLoader())) {
				// nobody would ask who calls: what manages it is for its own machine
				defaults.setProperty("management.server.address", "127.0.0.1");
				defaults.setProperty("management.server.port", "9090");
			}
			return defaults;
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

}
