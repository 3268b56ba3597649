package io.dunwell.desk.start;

import java.nio.file.Path;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** Leaves word in the data folder while the desk listens. */
final class Presence {

	private final Path folder;

	private final String adminToken;

	Presence(Path folder, String adminToken) {
		this.folder = folder;
		this.adminToken = adminToken;
	}

	@EventListener
	void on(WebServerInitializedEvent event) {
		new Running(event.getWebServer().getPort(), adminToken).note(folder);
	}

	@EventListener
	void on(ContextClosedEvent event) {
		Running.forget(folder);
	}

}
