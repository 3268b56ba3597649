package io.dunwell.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.socket_mode.SocketModeClient;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A real Bolt app behind a plain endpoint: what the sandbox's deliveries meet in these
 * tests.
 */
class BoltDesk implements AutoCloseable {

	final SlackConfig slackConfig = new SlackConfig();

	final App app;

	private final SlackRequestParser parser;

	/** What the app made of each thing that came in, by status. */
	final List<Integer> answered = new CopyOnWriteArrayList<>();

	private @Nullable SocketModeApp socket;

	boolean isTaught;

	volatile CountDownLatch gate = new CountDownLatch(0);

	BoltDesk(String signingSecret, String botToken) {
		var config = AppConfig.builder()
			.signingSecret(signingSecret)
			.singleTeamBotToken(botToken)
			.slack(Slack.getInstance(this.slackConfig))
			.build();
		this.app = new App(config);
		this.parser = new SlackRequestParser(config);
	}

	RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route().POST("/slack/events", this::handle).build();
	}

	private ServerResponse handle(ServerRequest request) throws Exception {
		var response = this.app.run(this.parser.parse(SlackRequestParser.HttpRequest.builder()
			.requestUri("/slack/events")
			.queryString(Map.of())
			.headers(new RequestHeaders(headers(request)))
			.requestBody(body(request))
			.remoteAddress("127.0.0.1")
			.build()));
		this.answered.add(response.getStatusCode());
		return answer(response);
	}

	/** Puts the gate behind everything; the app asks who it is when told. */
	void gateEverything() {
		this.app.use((request, response, chain) -> {
			var answer = chain.next(request);
			this.gate.await();
			if (request.isSocketMode()) {
				this.answered.add(answer.getStatusCode());
			}
			return answer;
		});
	}

	/** Takes what comes over sockets, too. */
	void connect(String appToken) throws Exception {
		this.socket = new SocketModeApp(appToken, SocketModeClient.Backend.JavaWebSocket, this.app);
		this.socket.startAsync();
	}

	boolean isConnected() {
		return this.socket != null;
	}

	@Override
	public void close() throws IOException {
		if (this.socket != null) {
			this.socket.getClient().close();
		}
	}

	private static Map<String, List<String>> headers(ServerRequest request) {
		var headers = new HashMap<String, List<String>>();
		request.headers().asHttpHeaders().forEach(headers::put);
		return headers;
	}

	private static String body(ServerRequest request) throws IOException {
		return new String(request.servletRequest().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

	private static ServerResponse answer(Response response) {
		var body = (response.getBody() != null) ? response.getBody() : "";
		return ServerResponse.status(response.getStatusCode())
			.contentType(MediaType.parseMediaType(response.getContentType()))
			.body(body.getBytes(StandardCharsets.UTF_8));
	}

}
