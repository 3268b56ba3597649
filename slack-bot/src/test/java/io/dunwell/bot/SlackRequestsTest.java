package io.dunwell.bot;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.slack.api.app_backend.SlackSignature;
import io.dunwell.bot.testing.Corpora;
import io.dunwell.bot.testing.Desk;
import io.dunwell.messages.directory.FindPersonBySlackUser;
import io.dunwell.messages.directory.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may knock: Slack alone, and now. */
class SlackRequestsTest {

	private static final String BODY = "command=%2Fdun&text=help&user_id=U1&trigger_id=1&response_url=&team_id=T1"
			+ "&channel_id=C1&token=x";

	private final Desk desk = new Desk(Rooms.table());

	@AfterEach
	void stop() {
		this.desk.close();
	}

	@ParameterizedTest
	@CsvSource({ "0,200", "-299,200", "299,200", "-301,401", "302,401", "86400,401" })
	void requestsAreFiveMinutesOldOrAheadAtMost(long seconds, int status) {
		String timestamp = String.valueOf(Instant.now().getEpochSecond() + seconds);
		String signature = new SlackSignature.Generator(Desk.SECRET).generate(timestamp, BODY);
		assertThat(this.desk.send(BODY, timestamp, signature).getStatusCode()).isEqualTo(status);
	}

	@Test
	void unsignedOrForgedRequestsAreRefused() {
		String timestamp = String.valueOf(Instant.now().getEpochSecond());
		String forged = new SlackSignature.Generator("other").generate(timestamp, BODY);
		assertThat(this.desk.send(BODY, timestamp, null).getStatusCode()).isEqualTo(401);
		assertThat(this.desk.send(BODY, timestamp, forged).getStatusCode()).isEqualTo(401);
		String signature = new SlackSignature.Generator(Desk.SECRET).generate(timestamp, BODY);
		assertThat(this.desk.send(BODY + "&text=other", timestamp, signature).getStatusCode()).isEqualTo(401);
		assertThat(this.desk.send(BODY, "yesterday", signature).getStatusCode()).isEqualTo(401);
	}

	@Test
	void everyRealPayloadIsAcknowledged() throws IOException {
		Path slack = Corpora.folder("slack");
		this.desk.ledger.answer(FindPersonBySlackUser.class, People.class, query -> new People(List.of()));
		int events = 0;
		for (Path file : files(slack.resolve("events"))) {
			// the samples leave every value empty, also what Slack never leaves empty
			String event = Files.readString(file).replace("\n  \"type\": \"\"", "\n  \"type\": \"event_callback\"");
			assertThat(this.desk.send(event).getStatusCode()).as(file.toString()).isEqualTo(200);
			events++;
		}
		assertThat(events).isGreaterThan(50);
		for (Path file : files(slack.resolve("app-backend"))) {
			JsonNode payload = new JsonMapper()
				.readTree(Files.readString(file).replace("\"command\": \"\"", "\"command\": \"/dun\""));
			String body = payload.has("command") ? form(payload)
					: "payload=" + URLEncoder.encode(payload.toString(), StandardCharsets.UTF_8);
			assertThat(this.desk.send(body).getStatusCode()).as(file.toString()).isEqualTo(200);
		}
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
		}
	}

	private static String form(JsonNode payload) {
		return payload.properties()
			.stream()
			.map(field -> field.getKey() + "="
					+ URLEncoder.encode(field.getValue().asString(""), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

}
