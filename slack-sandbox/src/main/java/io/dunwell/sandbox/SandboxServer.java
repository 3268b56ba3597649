package io.dunwell.sandbox;

import java.net.URI;
import java.util.function.Supplier;

import io.dunwell.sandbox.api.AppVoice;
import io.dunwell.sandbox.api.Faults;
import io.dunwell.sandbox.api.FileDoor;
import io.dunwell.sandbox.api.Replies;
import io.dunwell.sandbox.api.ViewShop;
import io.dunwell.sandbox.api.WebApi;
import io.dunwell.sandbox.control.ControlApi;
import io.dunwell.sandbox.api.Tokens;
import io.dunwell.sandbox.delivery.AppLink;
import io.dunwell.sandbox.delivery.Courier;
import io.dunwell.sandbox.delivery.HttpLink;
import io.dunwell.sandbox.page.Shell;
import io.dunwell.sandbox.page.Streams;
import io.dunwell.sandbox.socket.SocketDoor;
import io.dunwell.sandbox.socket.SocketLink;
import io.dunwell.sandbox.socket.Sockets;
import io.dunwell.sandbox.state.World;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** The sandbox put together: one pretended workspace and all its doors. */
final class SandboxServer implements SmartLifecycle {

	private final RouterFunction<ServerResponse> routes;

	private final HttpLink http;

	private final Sockets sockets;

	private final Streams streams;

	private volatile boolean running;

	/**
	 * Puts the parts together. Where there is a token for Socket Mode, all deliveries go
	 * over sockets, as in Slack once it is switched on for an app.
	 * @param baseUrl this server's address, asked for late since the port is known only
	 * when the server is up
	 */
	SandboxServer(SandboxWorkspace workspace, SandboxTime time, SandboxProperties properties, String signingSecret,
			Tokens tokens, Supplier<String> baseUrl) {
		var world = World.of(workspace, time, properties.keptMessages(), properties.keptLog());
		var faults = new Faults();
		var voice = new AppVoice(world.directory(), world.files(), world.ids());
		var shop = new ViewShop(world.directory(), world.views(), world.files(), world.ids());
		var replies = new Replies(world, voice, faults, baseUrl);
		Supplier<URI> requestUrl = () -> URI.create(
				(properties.requestUrl() != null) ? properties.requestUrl() : baseUrl.get() + properties.requestPath());
		this.http = new HttpLink(requestUrl, signingSecret, properties.ackTimeout(), time, world.journal());
		this.sockets = new Sockets(time, workspace.app().id());
		AppLink link = (tokens.app() != null) ? new SocketLink(this.sockets, properties.ackTimeout(), world.journal())
				: this.http;
		this.streams = new Streams(world);
		this.routes = new WebApi(tokens, world, this.sockets, voice, shop, faults, baseUrl)
			.routes(properties.apiPrefix())
			.and(replies.routes())
			.and(new FileDoor(world).routes())
			.and(new ControlApi(world, new Courier(link), this.sockets, replies, shop, faults).routes())
			.and(this.streams.routes())
			.and(new Shell(world).routes());
	}

	RouterFunction<ServerResponse> routes() {
		return this.routes;
	}

	SocketDoor socketDoor() {
		return new SocketDoor(this.sockets);
	}

	@Override
	public void start() {
		this.running = true;
	}

	/** Open streams would hold up the web server's graceful stop; this runs before it. */
	@Override
	public void stop() {
		this.running = false;
		this.streams.close();
		this.sockets.close();
		this.http.close();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
