package io.dunwell.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import io.dunwell.log.EventLog;
import io.dunwell.query.fixture.History;
import io.dunwell.query.fixture.History.Unit;
import io.dunwell.query.fixture.ReadingDesk;
import io.dunwell.query.view.AsOf;
import io.dunwell.query.view.View;
import io.dunwell.query.view.ViewReader;
import io.dunwell.query.view.ViewStatus;
import io.dunwell.query.view.ViewsOn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every view: replayed, told twice, or told the facts of several
 * aggregates in another order, it comes to the same documents.
 */
@ParameterizedClass
@MethodSource("io.dunwell.query.view.ViewsOn#here")
class EveryViewTest {

	private static final int PAGE = 500;

	private static final List<Unit> PAST = Stream.generate(new History(42, 20, 0.06)::next).limit(350).toList();

	@SuppressWarnings("NullAway.Init") // before the first test of each database
	private static ReadingDesk desk;

	private final ViewsOn database;

	EveryViewTest(ViewsOn database) {
		this.database = database;
	}

	@BeforeParameterizedClassInvocation
	static void open(ViewsOn database) {
		desk = database.desk();
		desk.publishAll(PAST);
		desk.caughtUp();
	}

	@AfterParameterizedClassInvocation
	static void close() {
		desk.close();
	}

	static Stream<String> views() {
		return desk.views().status().stream().map(ViewStatus::view);
	}

	@Test
	void nothingWasParked() {
		assertThat(desk.views().status()).allSatisfy(view -> assertThat(view.parked()).isZero());
		assertThat(views()).contains("standings", "invoices", "cash", "promises_due", "timeline", "people",
				"account_names", "cases_due", "callbacks_due", "days", "promise_lines", "gains", "recognition",
				"receipts", "open_disputes", "dispute_proposals", "write_offs", "notices", "climbs", "ladder_reach",
				"invoice_references");
	}

	@ParameterizedTest
	@MethodSource("views")
	void keepsWhatTheFoldMakesOfTheLog(String view) {
		assertThat(stored(view)).isEqualTo(folded(declared(view), desk));
	}

	@ParameterizedTest
	@MethodSource("views")
	void comesToTheSameDocumentsWhenRebuilt(String view) {
		Map<String, Object> before = stored(view);
		int serving = status(view).serving();
		desk.views().rebuild(view);
		until(() -> status(view).serving() == serving + 1);
		assertThat(stored(view)).isEqualTo(before);
	}

	@Test
	void isNotChangedByWhatItIsToldTwice() {
		Map<String, Map<String, Object>> before = all(desk);
		database.forgetTokens(desk);
		desk.restart();
		desk.caughtUp();
		assertThat(all(desk)).isEqualTo(before);
	}

	/**
	 * Aggregates of one unit of work commit together: the order of their facts says
	 * nothing.
	 */
	@Test
	void doesNotCareInWhichOrderAggregatesStateWhatHappenedAtOnce() {
		Random random = new Random(7);
		try (ReadingDesk other = database.desk()) {
			other.publishAll(PAST.stream().map(unit -> unit.shuffled(random)).toList());
			other.caughtUp();
			assertThat(other.views().status())
				.allSatisfy(view -> assertThat(other.views().parked(view.view())).isEmpty());
			Map<String, Map<String, Object>> expected = all(desk);
			Map<String, Map<String, Object>> found = all(other);
			// these name positions, which differ
			List.of("timeline", "account_names", "notices", "promise_lines", "gains").forEach(positioned -> {
				expected.remove(positioned);
				found.remove(positioned);
			});
			assertThat(found.keySet()).isEqualTo(expected.keySet());
			found.forEach((view, documents) -> documents.forEach((id, document) -> assertThat(document).as(view)
				.isEqualTo(expected.getOrDefault(view, Map.of()).get(id))));
		}
	}

	private static Map<String, Map<String, Object>> all(ReadingDesk desk) {
		Map<String, Map<String, Object>> all = new LinkedHashMap<>();
		desk.views().status().forEach(view -> all.put(view.view(), stored(view.view(), desk)));
		return all;
	}

	private static Map<String, Object> stored(String view) {
		return stored(view, desk);
	}

	private static Map<String, Object> stored(String view, ReadingDesk desk) {
		desk.views().reader(declared(view)).roll();
		ViewReader<?> reader = desk.views().reader(declared(view));
		Map<String, Object> documents = new LinkedHashMap<>();
		SequencedMap<String, ?> page = reader.page("", PAGE);
		while (!page.isEmpty()) {
			documents.putAll(page);
			page = reader.page(page.lastEntry().getKey(), PAGE);
		}
		return documents;
	}

	private static <D> Map<String, D> folded(View<D> view, ReadingDesk desk) {
		return AsOf.documents(view, desk.get(EventLog.class), ReadingDesk.ZONE, event -> true,
				LocalDate.now(desk.clock()));
	}

	private static View<?> declared(String name) {
		return desk.all(View.class).stream().filter(view -> view.name().equals(name)).findFirst().orElseThrow();
	}

	private static ViewStatus status(String view) {
		return status(view, desk);
	}

	private static ViewStatus status(String view, ReadingDesk desk) {
		return desk.views().status().stream().filter(one -> one.view().equals(view)).findFirst().orElseThrow();
	}

	private static void until(BooleanSupplier condition) {
		Instant deadline = Instant.now().plusSeconds(60);
		while (!condition.getAsBoolean()) {
			assertThat(Instant.now()).as("gave up waiting").isBefore(deadline);
			Thread.onSpinWait();
		}
	}

}
