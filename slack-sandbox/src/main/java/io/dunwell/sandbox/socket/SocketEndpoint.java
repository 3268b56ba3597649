package io.dunwell.sandbox.socket;

import java.util.List;

import io.dunwell.sandbox.state.Json;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import org.jspecify.annotations.Nullable;

/** Takes connections; one instance serves one of them. */
final class SocketEndpoint extends Endpoint {

	/** As large as a view may be, with room for what is around it. */
	private static final int LARGEST = 512_000;

	private final Sockets sockets;

	private @Nullable Connection connection;

	SocketEndpoint(Sockets sockets) {
		this.sockets = sockets;
	}

	@Override
	public void onOpen(Session session, EndpointConfig config) {
		session.setMaxTextMessageBufferSize(LARGEST);
		session.addMessageHandler(String.class, (MessageHandler.Whole<String>) this::heard);
		var opened = new Connection(session);
		var ticket = session.getRequestParameterMap().getOrDefault("ticket", List.of(""));
		if (this.sockets.opened(opened, ticket.getFirst())) {
			this.connection = opened;
		}
		else {
			opened.breakOff();
		}
	}

	private void heard(String text) {
		var answer = Json.parse(text);
		if (answer != null) {
			this.sockets.heard(answer);
		}
	}

	@Override
	public void onClose(Session session, CloseReason reason) {
		if (this.connection != null) {
			this.sockets.closed(this.connection);
		}
	}

}
