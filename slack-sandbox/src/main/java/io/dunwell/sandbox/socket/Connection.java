package io.dunwell.sandbox.socket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;

import io.dunwell.sandbox.state.Json;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import tools.jackson.databind.JsonNode;

/** One of the app's connections. */
final class Connection {

	private final Session session;

	private final AtomicBoolean leaving = new AtomicBoolean();

	Connection(Session session) {
		this.session = session;
	}

	/** One message at a time: the container refuses a second one meanwhile. */
	synchronized void send(JsonNode message) {
		try {
			if (this.session.isOpen()) {
				this.session.getBasicRemote().sendText(Json.write(message));
			}
		}
		catch (IOException gone) {
			// who waits for the acknowledgement will find that it does not come
			breakOff();
		}
	}

	boolean isLeaving() {
		return this.leaving.get();
	}

	void leave() {
		this.leaving.set(true);
	}

	void breakOff() {
		try {
			this.session.close(new CloseReason(CloseCodes.GOING_AWAY, "link_disabled"));
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

}
