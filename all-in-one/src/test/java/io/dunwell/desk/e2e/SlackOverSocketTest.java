package io.dunwell.desk.e2e;

import java.time.Duration;

import io.dunwell.messages.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The same desk without a public address: Slack speaks to it over its own WebSocket. */
class SlackOverSocketTest extends SlackTest {

	@SuppressWarnings("NullAway.Init")
	private static RunningDesk connected;

	@BeforeAll
	static void connect() {
		connected = RunningDesk.on(RunningDesk.freshFolder(), "--dunwell.slack.app-token=xapp-1-test");
		awaitConnection();
	}

	private static void awaitConnection() {
		var api = new Api(connected, Role.LEAD);
		await().atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(api.get("/_control/sockets").text("/connections")).isEqualTo("1"));
	}

	@AfterAll
	static void disconnect() {
		connected.close();
	}

	@Override
	RunningDesk running() {
		return connected;
	}

	@Test
	void comesBackWhenTheConnectionBreaks() {
		new Api(connected, Role.LEAD).post("/_control/fault", "{'kind': 'break_off'}");
		awaitConnection();
		speaksTheReadersLanguage();
	}

}
