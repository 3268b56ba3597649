package io.dunwell.desk.e2e;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

import io.dunwell.desk.start.Settings;
import io.dunwell.desk.start.Startup;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The one desk that the tests of this process share: the real one, with its PostgreSQL,
 * on a free port, in the sandbox, at a fixed time. Tests keep to accounts of their own.
 */
public final class RunningDesk {

	static final String STARTS_AT = "2026-03-02T08:00:00Z";

	private static @Nullable RunningDesk shared;

	private final Settings settings;

	private final ConfigurableApplicationContext context;

	/** The last position of the log that a test has written. */
	private final AtomicLong written = new AtomicLong();

	private RunningDesk(Settings settings) {
		this.settings = settings;
		this.context = Startup.run(settings);
	}

	/** Started by whoever asks first; Spring's shutdown hook stops it. */
	public static synchronized RunningDesk shared() {
		if (shared == null) {
			shared = new RunningDesk(Settings.of(List.of("--dunwell.data-dir=" + freshFolder(), "--server.port=0",
					"--dunwell.sandbox=true", "--dunwell.clock.start=" + STARTS_AT)));
		}
		return shared;
	}

	/** A folder below target, where nothing survives a clean build. */
	static Path freshFolder() {
		return Path.of("target", "desks", ProcessHandle.current().pid() + "-" + System.nanoTime()).toAbsolutePath();
	}

	void wrote(long position) {
		written.accumulateAndGet(position, Math::max);
	}

	long written() {
		return written.get();
	}

	Path folder() {
		return settings.dataDir();
	}

	String url() {
		return "http://127.0.0.1:" + property("local.server.port");
	}

	String property(String name) {
		return Objects.requireNonNull(context.getEnvironment().getProperty(name), name);
	}

	public <T> T bean(Class<T> type) {
		return context.getBean(type);
	}

}
