package io.dunwell.desk.cli;

import java.util.Optional;

import io.dunwell.desk.folder.CannotDo;
import io.dunwell.desk.start.Running;
import io.dunwell.desk.start.Settings;
import io.dunwell.desk.start.Startup;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.client.RestClient;

/**
 * The desk of a folder, for the time of one command: the one that runs, or one of our own
 * on a free port.
 */
final class DeskLink implements AutoCloseable {

	private final RestClient rest;

	private final @Nullable ConfigurableApplicationContext own;

	private DeskLink(Running desk, @Nullable ConfigurableApplicationContext own) {
		this.rest = RestClient.builder()
			.baseUrl(desk.url())
			.defaultHeader("Authorization", "Bearer " + desk.adminToken())
			.build();
		this.own = own;
	}

	static DeskLink to(Settings settings) {
		Optional<Running> running = Running.on(settings.dataDir());
		if (running.isPresent()) {
			return new DeskLink(running.get(), null);
		}
		ConfigurableApplicationContext own = Startup.run(settings.aside());
		return new DeskLink(Running.on(settings.dataDir())
			.orElseThrow(() -> new IllegalStateException("the desk did not say where it listens")), own);
	}

	/** A desk of our own, for what must look at the folder alone. */
	static ConfigurableApplicationContext alone(Settings settings, String command) {
		Running.on(settings.dataDir()).ifPresent(running -> {
			throw new CannotDo("The desk runs on " + settings.dataDir() + " (" + running.url() + "): stop it to "
					+ command + " this folder.");
		});
		return Startup.run(settings.aside());
	}

	RestClient rest() {
		return rest;
	}

	/** Whether it works its days: one of our own only looks. */
	boolean runs() {
		return own == null;
	}

	@Override
	public void close() {
		if (own != null) {
			own.close();
		}
	}

}
