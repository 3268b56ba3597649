package io.dunwell.desk.start;

import java.util.List;

import io.dunwell.desk.folder.CannotDo;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.DefaultPropertiesPropertySource;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Mode {@code postgres}: one desk at a time is active on a database. Others wait before
 * there is anything of theirs that listens, reads or reacts, and a command that would
 * need a desk of its own does not wait at all.
 */
final class Turn implements AutoCloseable {

	/** For whoever starts it again. */
	static final int LOST = 3;

	private static final Logger log = LoggerFactory.getLogger(Turn.class);

	private final boolean serves;

	private @Nullable ActiveLock lock;

	/**
	 * @param serves whether it may stand by; one command does not
	 */
	Turn(boolean serves) {
		this.serves = serves;
	}

	/** Has it wait for its turn as soon as its properties are known. */
	void before(SpringApplication application) {
		application.addListeners(
				(ApplicationListener<ApplicationEnvironmentPreparedEvent>) event -> await(event.getEnvironment()));
		// registered before all others: it is the last to be closed
		application.addInitializers(context -> ((GenericApplicationContext) context).getDefaultListableBeanFactory()
			.registerDisposableBean("activeLock", this::close));
	}

	private void await(ConfigurableEnvironment environment) {
		try {
			ActiveLock taken = ActiveLock.await(OwnDatabase.of(environment), () -> standBy(environment));
			taken.watch(Turn::stopAtOnce);
			lock = taken;
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new CannotDo("Stopped before it was active.", stopped);
		}
	}

	private void standBy(ConfigurableEnvironment environment) {
		if (!serves) {
			throw new CannotDo("Another desk is active on this database: give the command where that one runs, with its"
					+ " --data-dir, or stop it and its standby first.");
		}
		if (environment.getProperty("dunwell.sandbox", Boolean.class, false)) {
			throw new CannotDo("Another desk is active on this database, and one in the sandbox cannot stand by: it"
					+ " keeps its clock in its own folder.");
		}
		List<String> kept = RoleTokens.ROLES.stream()
			.map(RoleTokens::property)
			.filter(token -> !isGiven(token, environment))
			.toList();
		if (!kept.isEmpty()) {
			throw new CannotDo("Another desk is active on this database, and a standby must know the same tokens: give"
					+ " both of them " + String.join(", ", kept) + " (what the active one has is in its "
					+ RoleTokens.FILE + ").");
		}
		log.info("Another desk is active on this database: standing by to take over.");
	}

	/** By anything but the folder, whose tokens are default properties. */
	private static boolean isGiven(String property, ConfigurableEnvironment environment) {
		return environment.getPropertySources()
			.stream()
			.filter(source -> !DefaultPropertiesPropertySource.hasMatchingName(source)
					// which is all of them again
					&& !ConfigurationPropertySources.isAttachedConfigurationPropertySource(source))
			.anyMatch(source -> source.containsProperty(property));
	}

	/**
	 * Nothing is lost: what was acknowledged is in the log, and who asks again is
	 * answered.
	 */
	private static void stopAtOnce() {
		log.error("The lock on the database is lost, and another desk may be active: this one stops.");
		Runtime.getRuntime().halt(LOST);
	}

	@Override
	public void close() {
		ActiveLock taken = lock;
		lock = null;
		if (taken != null) {
			taken.close();
		}
	}

}
