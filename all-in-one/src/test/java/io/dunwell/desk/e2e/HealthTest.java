package io.dunwell.desk.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import javax.sql.DataSource;

import io.dunwell.desk.e2e.Api.Answer;
import io.dunwell.messages.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Anybody may ask whether the desk is up; what is wrong is for the admin. */
@ResourceLock(RunningDesk.SHARED)
class HealthTest {

	private final RunningDesk desk = RunningDesk.shared();

	private final Api admin = new Api(desk, Role.ADMIN);

	private final String message = "health-" + System.nanoTime();

	@Test
	void tellsTheAdminWhatSlackWouldNotTake() throws Exception {
		new JdbcTemplate(desk.bean(DataSource.class)).update("""
				insert into bot.letter (id, place, body, written, next_try, state, why)
				values (?, 'C0GONE', '{"text": "Hello", "blocks": []}', now(), now(), 'GIVEN_UP', 'is_archived')""",
				message);
		Answer health = admin.get("/actuator/health");
		assertThat(health.status()).isEqualTo(200);
		assertThat(health.text("/components/slackMessages/status")).isEqualTo("NEEDS_A_LOOK");
		assertThat(health.text("/components/slackMessages/details/why")).contains("is_archived");
		assertThat(health.text("/status")).as("the desk works all the same").isEqualTo("UP");

		assertThat(onlyStatus("")).isEqualTo("UP");
		assertThat(onlyStatus(desk.property("dunwell.tokens.collector"))).isEqualTo("UP");

		HttpRequest.Builder drop = HttpRequest
			.newBuilder(URI.create(desk.url("/actuator/unsent?id=message:") + message))
			.DELETE();
		assertThat(send(drop, desk.property("dunwell.tokens.admin")).statusCode()).isEqualTo(204);
		assertThat(admin.get("/actuator/health").text("/components/slackMessages/details/why"))
			.doesNotContain("is_archived");
	}

	private String onlyStatus(String token) throws IOException, InterruptedException {
		JsonNode health = new JsonMapper()
			.readTree(send(HttpRequest.newBuilder(URI.create(desk.url("/actuator/health"))), token).body());
		assertThat(health.propertyNames()).as("%s", health).doesNotContain("components", "details");
		return health.path("status").asString("");
	}

	private static HttpResponse<String> send(HttpRequest.Builder request, String token)
			throws IOException, InterruptedException {
		if (!token.isEmpty()) {
			request.header("Authorization", "Bearer " + token);
		}
		return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
	}

}
