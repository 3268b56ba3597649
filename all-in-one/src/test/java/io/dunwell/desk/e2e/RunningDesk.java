package io.dunwell.desk.e2e;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import io.dunwell.desk.start.Settings;
import io.dunwell.desk.start.Startup;
import io.dunwell.desk.verify.Verification;
import io.dunwell.log.EventLog;
import io.dunwell.messages.Role;
import io.dunwell.query.view.View;
import io.dunwell.query.view.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ResolvableType;

/**
 * The one desk that the tests of this process share: the real one, on a free port, in the
 * sandbox, at a fixed time. Tests keep to accounts of their own. It is one process with
 * its PostgreSQL or, with {@code -Ddunwell.e2e=distributed}, three services.
 */
public final class RunningDesk implements AutoCloseable {

	/** Whoever uses the shared desk holds this lock: one test class at a time. */
	public static final String SHARED = "the shared desk";

	static final String STARTS_AT = "2026-03-02T08:00:00Z";

	private static final String DISTRIBUTED = "distributed";

	private static final List<String> SANDBOX_DOORS = List.of("/_control/", "/sandbox", "/api/clock");

	private static @Nullable RunningDesk shared;

	private final Settings settings;

	private final @Nullable Services services;

	private final ConfigurableApplicationContext context;

	/** The last position of the log that a test has written. */
	private final AtomicLong written = new AtomicLong();

	/** A desk of a test's own; the test closes it. */
	public static RunningDesk on(Path folder, String... properties) {
		if (isDistributed()) {
			return distributed(folder, 1, properties);
		}
		List<String> all = new ArrayList<>(sandbox(folder, properties));
		all.add("--server.port=0");
		return new RunningDesk(Settings.of(all), null);
	}

	/**
	 * The services as processes.
	 * @param each how many command sides, and as many query sides
	 */
	static RunningDesk distributed(Path folder, int each, String... properties) {
		List<String> all = new ArrayList<>(sandbox(folder, properties));
		// the services and the sandbox know each other's tokens
		Stream.of(Role.values())
			.filter(role -> role != Role.SYSTEM)
			.map(role -> role.name().toLowerCase(Locale.ROOT))
			.filter(role -> all.stream().noneMatch(property -> property.startsWith("--dunwell.tokens." + role)))
			.forEach(role -> all.add("--dunwell.tokens." + role + "=" + role + "-of-this-test"));
		Services services = new Services(folder, each, all);
		all.addAll(services.forSandbox());
		return new RunningDesk(Settings.of(all), services);
	}

	private static List<String> sandbox(Path folder, String... properties) {
		return Stream.concat(Stream.of("--dunwell.data-dir=" + folder, "--dunwell.sandbox=true",
				"--dunwell.clock.start=" + STARTS_AT, "--dunwell.imports.largest=32MB",
				"--dunwell.imports.largest-request=33MB"), Stream.of(properties))
			.toList();
	}

	/** Whether these tests run against the three services. */
	static boolean isDistributed() {
		return DISTRIBUTED.equals(System.getProperty("dunwell.e2e"));
	}

	private RunningDesk(Settings settings, @Nullable Services services) {
		this.settings = settings;
		this.services = services;
		this.context = Startup.run(settings);
	}

	/** Started by whoever asks first; Spring's shutdown hook stops it. */
	public static synchronized RunningDesk shared() {
		if (shared == null) {
			shared = on(freshFolder());
		}
		return shared;
	}

	/** A folder below target, where nothing survives a clean build. */
	public static Path freshFolder() {
		return Path.of("target", "desks", ProcessHandle.current().pid() + "-" + System.nanoTime()).toAbsolutePath();
	}

	@Override
	public void close() {
		context.close();
		if (services != null) {
			services.close();
		}
	}

	/** Those of a distributed desk. */
	Services services() {
		return Objects.requireNonNull(services);
	}

	void wrote(long position) {
		written.accumulateAndGet(position, Math::max);
	}

	long written() {
		return written.get();
	}

	public Path folder() {
		return settings.dataDir();
	}

	/** Of whoever answers at this path. */
	public String url(String path) {
		if (services != null && SANDBOX_DOORS.stream().noneMatch(path::startsWith)) {
			return services.url(path) + path;
		}
		return "http://127.0.0.1:" + property("local.server.port") + path;
	}

	String property(String name) {
		return Objects.requireNonNull(context.getEnvironment().getProperty(name), name);
	}

	/** What {@code dunwell verify} would find wrong; empty when all is well. */
	List<String> verify() {
		if (services == null) {
			return verify(context);
		}
		// from beside, as an operator: with a folder of its own
		List<String> properties = settings.properties()
			.stream()
			.map(property -> property.startsWith("--dunwell.data-dir=") ? "--dunwell.data-dir=" + freshFolder()
					: property)
			.toList();
		try (ConfigurableApplicationContext aside = Startup.run(Settings.of(properties).aside())) {
			return verify(aside);
		}
	}

	private static List<String> verify(ConfigurableApplicationContext desk) {
		List<View<?>> views = desk.<View<?>>getBeanProvider(ResolvableType.forClass(View.class))
			.orderedStream()
			.toList();
		return new Verification(desk.getBean(EventLog.class), desk.getBean(Views.class), views,
				desk.getBean("deskClock", Clock.class))
			.run(position -> {
			}, said -> {
			});
	}

	public <T> T bean(Class<T> type) {
		return context.getBean(type);
	}

}
