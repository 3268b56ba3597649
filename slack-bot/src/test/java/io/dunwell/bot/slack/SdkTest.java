package io.dunwell.bot.slack;

import java.time.Duration;
import java.util.List;

import com.slack.api.Slack;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What outlives the app would keep whoever started it from ending in peace. */
class SdkTest {

	@Test
	void leavesNoThreadBehind() throws Exception {
		Slack slack = Sdk.quiet();
		assertThat(slack.getConfig().isStatsEnabled()).isFalse();
		assertThat(slack.methods("xoxb-test").getEndpointUrlPrefix()).startsWith("https://slack.com/");
		slack.close();
		await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(counting()).isEmpty());
	}

	private static List<String> counting() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.map(Thread::getName)
			.filter(name -> name.contains("slack-api"))
			.toList();
	}

}
