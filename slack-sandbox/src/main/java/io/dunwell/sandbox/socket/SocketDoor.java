package io.dunwell.sandbox.socket;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;

/** Opens the WebSocket endpoint on the web server that is there anyway. */
public final class SocketDoor implements ServletContextListener {

	private final Sockets sockets;

	public SocketDoor(Sockets sockets) {
		this.sockets = sockets;
	}

	@Override
	public void contextInitialized(ServletContextEvent event) {
		var container = event.getServletContext().getAttribute(ServerContainer.class.getName());
		if (!(container instanceof ServerContainer server)) {
			throw new IllegalStateException("This web server has no WebSockets, which Socket Mode needs");
		}
		try {
			server.addEndpoint(ServerEndpointConfig.Builder.create(SocketEndpoint.class, Sockets.PATH)
				.configurator(new ServerEndpointConfig.Configurator() {
					@Override
					public <T> T getEndpointInstance(Class<T> type) {
						return type.cast(new SocketEndpoint(SocketDoor.this.sockets));
					}
				})
				.build());
		}
		catch (DeploymentException taken) {
			throw new IllegalStateException("Cannot open " + Sockets.PATH, taken);
		}
	}

}
