package io.dunwell.desk.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.dunwell.desk.folder.CannotDo;
import io.dunwell.log.embedded.DataDirInUse;
import io.dunwell.log.embedded.EmbeddedDatabase;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the desk in this process. */
public final class Startup {

	private final Settings settings;

	private Startup(Settings settings) {
		this.settings = settings;
	}

	/**
	 * Starts it; closing the context stops it.
	 * @throws CannotDo when the reason is one for the user
	 */
	public static ConfigurableApplicationContext run(Settings settings) {
		return new Startup(settings).run();
	}

	private ConfigurableApplicationContext run() {
		checkMode();
		checkAlone();
		checkPort();
		SpringApplication application = new SpringApplication(DeskConfiguration.class);
		application.setDefaultProperties(defaults());
		application.setBannerMode(Banner.Mode.OFF);
		if (!settings.embedded()) {
			application.setAdditionalProfiles(settings.mode());
			return settings.onOwnPostgres() ? startInTurn(application) : start(application);
		}
		// the server takes a second to start: the context need not wait for it
		CompletableFuture<EmbeddedDatabase> database = CompletableFuture
			.supplyAsync(() -> EmbeddedDatabase.start(settings.dataDir()));
		application.addInitializers(
				context -> ((GenericApplicationContext) context).registerBean(EmbeddedDatabase.class, database::join));
		try {
			return start(application);
		}
		catch (RuntimeException failed) {
			database.thenAccept(EmbeddedDatabase::close).exceptionally(neverStarted -> null).join();
			throw failed;
		}
	}

	private ConfigurableApplicationContext startInTurn(SpringApplication application) {
		Turn turn = new Turn(settings.serves());
		turn.before(application);
		try {
			return start(application);
		}
		catch (RuntimeException failed) {
			turn.close();
			throw failed;
		}
	}

	private ConfigurableApplicationContext start(SpringApplication application) {
		try {
			return application.run(settings.properties().toArray(String[]::new));
		}
		catch (RuntimeException failed) {
			throw reason(failed);
		}
	}

	private Map<String, Object> defaults() {
		Map<String, Object> defaults = new HashMap<>(RoleTokens.keptIn(settings.dataDir()));
		defaults.put("dunwell.data-dir", settings.dataDir().toString());
		defaults.put("dunwell.sandbox", String.valueOf(settings.sandbox()));
		return defaults;
	}

	private void checkMode() {
		if (!settings.embedded() && !settings.onOwnPostgres() && !settings.distributed()) {
			throw new CannotDo(
					"There is no mode " + settings.mode() + ": dunwell.mode is embedded, postgres or distributed.");
		}
	}

	private void checkAlone() {
		Running.on(settings.dataDir()).ifPresent(running -> {
			throw new CannotDo("The desk is already running on " + settings.dataDir() + ", at " + running.url()
					+ ": stop it first, or give this one a folder of its own with --data-dir and another --port.");
		});
	}

	/** Asked first, so that a second start says so at once and touches nothing. */
	private void checkPort() {
		if (settings.port() == 0) {
			return;
		}
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getByName(settings.address()), settings.port()));
		}
		catch (IOException taken) {
			throw portInUse(settings.port(), taken);
		}
	}

	static RuntimeException reason(RuntimeException failed) {
		for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
			if (cause instanceof PortInUseException taken) {
				return portInUse(taken.getPort(), failed);
			}
			if (cause instanceof CannotDo known) {
				return known;
			}
			if (cause instanceof DataDirInUse || cause instanceof UncheckedIOException) {
				return new CannotDo(String.valueOf(cause.getMessage()), failed);
			}
		}
		return failed;
	}

	private static CannotDo portInUse(int port, Throwable cause) {
		return new CannotDo("Port " + port + " is in use: stop what listens there, or choose another with --port.",
				cause);
	}

}
