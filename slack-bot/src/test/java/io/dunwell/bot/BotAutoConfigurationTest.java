package io.dunwell.bot;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import io.dunwell.bot.testing.FakeSlack;
import io.dunwell.bot.testing.StubLedger;
import io.dunwell.messages.directory.FindPersonBySlackUser;
import io.dunwell.messages.directory.People;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The bot in a server of its own, over real HTTP. */
@TestInstance(Lifecycle.PER_CLASS)
class BotAutoConfigurationTest {

	private static final String SECRET = "shh";

	private static final String COMMAND = "command=%2Fdun&text=help&user_id=U7&trigger_id=1&team_id=T1&channel_id=C1"
			+ "&response_url=";

	private final HttpClient http = HttpClient.newHttpClient();

	@SuppressWarnings("NullAway.Init")
	private FakeSlack slack;

	@SuppressWarnings("NullAway.Init")
	private ConfigurableApplicationContext context;

	@BeforeAll
	void start() {
		this.slack = new FakeSlack();
		this.context = SpringApplication.run(Host.class, "--server.port=0", "--server.address=127.0.0.1",
				"--axon.axonserver.enabled=false", "--spring.flyway.enabled=false",
				"--dunwell.slack.signing-secret=" + SECRET, "--dunwell.slack.bot-token=xoxb-test",
				"--dunwell.slack.api-url=" + this.slack.apiUrl(),
				"--management.endpoints.web.exposure.include=health,unsent",
				"--management.endpoint.health.show-details=always");
	}

	@AfterAll
	void stop() {
		this.context.close();
		this.slack.close();
	}

	@Test
	void signedRequestsAreTakenAndAnswered() throws Exception {
		HttpResponse<String> acknowledged = post(COMMAND, SECRET);
		assertThat(acknowledged.statusCode()).isEqualTo(200);
		assertThat(acknowledged.body()).isEmpty();
		assertThat(this.slack.next("chat.postMessage").text()).contains("AddPerson");
	}

	@Test
	void whatIsNotFromSlackIsRefused() throws Exception {
		assertThat(post(COMMAND, "forged").statusCode()).isEqualTo(401);
		assertThat(post("payload=%7B", "forged").statusCode()).isEqualTo(400);
		assertThat(post("payload=%7B%7D", "forged").statusCode()).isEqualTo(400);
		assertThat(post("nonsense", "forged").statusCode()).isEqualTo(400);
		assertThat(post("x".repeat(1_000_001), "forged").statusCode()).isEqualTo(413);
		HttpRequest get = HttpRequest.newBuilder(url()).GET().build();
		assertThat(this.http.send(get, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
	}

	@Test
	void whatCouldNotBeSentIsShownAndTriedAgain() throws Exception {
		JdbcClient.create(this.context.getBean(DataSource.class))
			.sql("""
					insert into bot.letter (id, place, body, written, next_try, state, why)
					values ('late', 'U7', '{"text": "At last", "blocks": []}', now(), now(), 'GIVEN_UP', 'is_archived')""")
			.update();
		assertThat(actuator("health", "GET")).contains("\"NEEDS_A_LOOK\"").contains("is_archived");
		assertThat(actuator("unsent", "GET")).contains("\"id\":\"message:late\"").contains("is_archived");
		assertThat(actuator("unsent", "POST")).isEqualTo("{\"retried\":1}");
		assertThat(this.slack.next("chat.postMessage").text()).isEqualTo("At last");
		assertThat(actuator("health", "GET")).doesNotContain("NEEDS_A_LOOK");
	}

	private String actuator(String path, String method) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(url().resolve("/actuator/" + path))
			.header("Content-Type", "application/json")
			.method(method, method.equals("POST") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody())
			.build();
		return this.http.send(request, BodyHandlers.ofString()).body();
	}

	@Test
	void whatNobodyCanHandleIsAcknowledgedAllTheSame() throws Exception {
		String press = "{\"type\":\"block_actions\",\"user\":{\"id\":\"U7\"},\"team\":{\"id\":\"T1\"},\"actions\":[]}";
		assertThat(post("payload=" + URLEncoder.encode(press, StandardCharsets.UTF_8), SECRET).statusCode())
			.isEqualTo(200);
	}

	@Test
	void theBotIsOffWithoutASigningSecret() {
		try (ConfigurableApplicationContext off = SpringApplication.run(Host.class, "--server.port=0",
				"--server.address=127.0.0.1", "--axon.axonserver.enabled=false", "--spring.flyway.enabled=false")) {
			assertThat(off.getBeansOfType(App.class)).isEmpty();
		}
	}

	private HttpResponse<String> post(String body, String secret) throws IOException, InterruptedException {
		String timestamp = String.valueOf(Instant.now().getEpochSecond());
		HttpRequest request = HttpRequest.newBuilder(url())
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("X-Slack-Request-Timestamp", timestamp)
			.header("X-Slack-Signature", new SlackSignature.Generator(secret).generate(timestamp, body))
			.POST(BodyPublishers.ofString(body))
			.build();
		return this.http.send(request, BodyHandlers.ofString());
	}

	private URI url() {
		String port = this.context.getEnvironment().getRequiredProperty("local.server.port");
		return URI.create("http://127.0.0.1:" + port + "/slack/events");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Host {

		@Bean(destroyMethod = "close")
		EmbeddedPostgres postgres() throws IOException {
			return EmbeddedPostgres.start();
		}

		@Bean
		DataSource dataSource(EmbeddedPostgres postgres) {
			return postgres.getPostgresDatabase();
		}

		@Bean
		StubLedger stubLedger() {
			StubLedger ledger = new StubLedger();
			ledger.answer(FindPersonBySlackUser.class, People.class, query -> new People(List.of()));
			return ledger;
		}

		@Bean
		CommandGateway commandGateway(StubLedger ledger) {
			return ledger.commandGateway();
		}

		@Bean
		QueryGateway queryGateway(StubLedger ledger) {
			return ledger.queryGateway();
		}

	}

}
