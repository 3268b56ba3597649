package io.dunwell.sandbox.api;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import tools.jackson.databind.node.ObjectNode;

import io.dunwell.sandbox.socket.Sockets;
import io.dunwell.sandbox.state.Json;

/** {@code apps.connections.open}: where the app may connect to in Socket Mode. */
final class ConnectionMethods implements Methods {

	/** The one method that takes the app's own token. */
	static final String OPEN = "apps.connections.open";

	private final Sockets sockets;

	private final Supplier<String> baseUrl;

	ConnectionMethods(Sockets sockets, Supplier<String> baseUrl) {
		this.sockets = sockets;
		this.baseUrl = baseUrl;
	}

	@Override
	public Map<String, Function<Args, ObjectNode>> byName() {
		return Map.of(OPEN, this::open);
	}

	private ObjectNode open(Args args) {
		return Json.object().put("url", this.baseUrl.get().replaceFirst("^http", "ws") + this.sockets.newPath());
	}

}
