package io.dunwell.bot;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;

import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Fetches from Slack over a WebSocket what would otherwise come by HTTP: for a desk
 * without a public address. The SDK comes back by itself once it was connected; until
 * then we try. Starts after the web server and stops before it.
 */
final class SocketMode implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);

	private static final Duration PAUSE = Duration.ofSeconds(10);

	private final App app;

	private final Supplier<String> apiUrl;

	private final SocketModeApp socket;

	private volatile @Nullable Thread connecting;

	/**
	 * A link that is not up yet.
	 * @param appToken {@code xapp-…}, with the scope connections:write
	 * @param apiUrl asked for when it starts, since it may name this server's own port
	 */
	SocketMode(App app, String appToken, Supplier<String> apiUrl) {
		this.app = app;
		this.apiUrl = apiUrl;
		try {
			this.socket = new SocketModeApp(appToken, SocketModeClient.Backend.JavaWebSocket, app);
		}
		catch (IOException impossible) {
			throw new IllegalStateException("Nothing is connected before the start", impossible);
		}
	}

	@Override
	public void start() {
		this.app.slack().getConfig().setMethodsEndpointUrlPrefix(this.apiUrl.get());
		this.connecting = Thread.ofVirtual().name("slack-socket").start(this::connect);
	}

	private void connect() {
		while (!connected()) {
			try {
				Thread.sleep(PAUSE);
			}
			catch (InterruptedException stopped) {
				return;
			}
		}
	}

	private boolean connected() {
		try {
			this.socket.startAsync();
			LOG.info("Slack: Socket Mode");
			return true;
		}
		// the SDK throws whatever has failed, and a NullPointerException when it got no
		// address to connect to
		catch (Exception failed) {
			LOG.warn("Slack: no connection yet, trying again in {}: {}", PAUSE, failed.toString());
			return false;
		}
	}

	@Override
	public void stop() {
		Thread trying = this.connecting;
		this.connecting = null;
		if (trying != null) {
			trying.interrupt();
		}
		SocketModeClient client = this.socket.getClient();
		if (client != null) {
			close(client);
		}
	}

	private static void close(SocketModeClient client) {
		try {
			client.close();
		}
		catch (IOException gone) {
			LOG.warn("Slack: the connection did not close: {}", gone.toString());
		}
	}

	@Override
	public boolean isRunning() {
		return this.connecting != null;
	}

}
