package io.dunwell.desk.e2e;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

import io.dunwell.desk.start.Settings;
import io.dunwell.desk.start.Startup;
import io.dunwell.desk.verify.Verification;
import io.dunwell.log.EventLog;
import io.dunwell.query.view.View;
import io.dunwell.query.view.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ResolvableType;

/**
 * The one desk that the tests of this process share: the real one, with its PostgreSQL,
 * on a free port, in the sandbox, at a fixed time. Tests keep to accounts of their own.
 */
public final class RunningDesk implements AutoCloseable {

	static final String STARTS_AT = "2026-03-02T08:00:00Z";

	private static @Nullable RunningDesk shared;

	private final Settings settings;

	private final ConfigurableApplicationContext context;

	/** The last position of the log that a test has written. */
	private final AtomicLong written = new AtomicLong();

	/** A desk of a test's own; the test closes it. */
	public static RunningDesk on(Path folder, String... properties) {
		List<String> all = new ArrayList<>(List.of("--dunwell.data-dir=" + folder, "--server.port=0",
				"--dunwell.sandbox=true", "--dunwell.clock.start=" + STARTS_AT));
		all.addAll(List.of(properties));
		return new RunningDesk(Settings.of(all));
	}

	private RunningDesk(Settings settings) {
		this.settings = settings;
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

	public String url() {
		return "http://127.0.0.1:" + property("local.server.port");
	}

	String property(String name) {
		return Objects.requireNonNull(context.getEnvironment().getProperty(name), name);
	}

	/** What {@code dunwell verify} would find wrong; empty when all is well. */
	List<String> verify() {
		List<View<?>> views = context.<View<?>>getBeanProvider(ResolvableType.forClass(View.class))
			.orderedStream()
			.toList();
		return new Verification(bean(EventLog.class), bean(Views.class), views,
				context.getBean("deskClock", Clock.class))
			.run(position -> {
			}, said -> {
			});
	}

	public <T> T bean(Class<T> type) {
		return context.getBean(type);
	}

}
