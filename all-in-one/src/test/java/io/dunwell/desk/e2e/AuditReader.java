package io.dunwell.desk.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;

import io.dunwell.desk.e2e.Api.Answer;
import io.dunwell.messages.Role;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * An auditor's program, which reads the stream of events in pages and goes on after the
 * last one.
 */
final class AuditReader {

	private static final JsonMapper JSON = new JsonMapper();

	private static final int PAGE = 1000;

	private final Api api;

	private final List<Long> positions = new ArrayList<>();

	AuditReader(RunningDesk desk) {
		this.api = new Api(desk, Role.AUDITOR);
	}

	/**
	 * Reads what there is.
	 * @return whether there was anything
	 */
	synchronized boolean readOn() {
		int before = positions.size();
		List<Long> page;
		do {
			page = page();
			positions.addAll(page);
		}
		while (!page.isEmpty());
		return positions.size() > before;
	}

	/**
	 * Reads again and again until, with all of it written, a look finds nothing more.
	 */
	void readUntil(Future<?> written) {
		await().pollInterval(Duration.ofMillis(50)).atMost(Duration.ofMinutes(2)).until(() -> {
			boolean complete = written.isDone();
			return !readOn() && complete;
		});
	}

	/** The last one read. */
	synchronized long position() {
		return positions.isEmpty() ? 0 : positions.getLast();
	}

	/** All that were read, in the order in which they came. */
	synchronized List<Long> positions() {
		return List.copyOf(positions);
	}

	private List<Long> page() {
		Answer answer = api.get("/api/audit/events?after=" + position() + "&limit=" + PAGE);
		assertThat(answer.status()).as("%s", answer).isEqualTo(200);
		return answer.body()
			.asString()
			.lines()
			.map(line -> Long.valueOf(JSON.readTree(line).path("id").asString()))
			.toList();
	}

}
