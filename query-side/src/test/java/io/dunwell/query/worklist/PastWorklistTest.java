package io.dunwell.query.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.dunwell.messages.Ids;
import io.dunwell.messages.worklist.FindPastWorklist;
import io.dunwell.messages.worklist.ListSetAside;
import io.dunwell.messages.worklist.ListWorklist;
import io.dunwell.messages.worklist.SetAside;
import io.dunwell.messages.worklist.Worklist;
import io.dunwell.query.fixture.History;
import io.dunwell.query.fixture.History.Unit;
import io.dunwell.query.fixture.ReadingDesk;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A list that somebody worked from can be shown again, with the reasons it had. */
class PastWorklistTest {

	private static final List<String> COLLECTORS = List.of("anna", "bo", "cleo");

	@Test
	void rebuildsTheListsThatWereLookedAt() {
		History history = new History(9, 20, 0.06);
		List<Unit> past = Stream.generate(history::next).limit(2000).toList();
		List<Taken> taken = new ArrayList<>();
		int set = 0;
		try (ReadingDesk desk = new ReadingDesk()) {
			for (List<Unit> week : weeks(past)) {
				desk.publishAll(week);
				for (String collector : COLLECTORS) {
					taken.add(new Taken(collector, desk.clock().instant(),
							desk.ask(new ListWorklist(Ids.MAIN, collector, "en", 100), Worklist.class)));
					set += desk.ask(new ListSetAside(Ids.MAIN, collector, 100), SetAside.class).accounts().size();
				}
			}
			desk.on(history.day().plusDays(1));
			assertThat(taken).hasSizeGreaterThan(20)
				.allSatisfy(list -> assertThat(desk
					.ask(new FindPastWorklist(Ids.MAIN, list.collector(), list.at(), "en", 100), Worklist.class))
					.isEqualTo(list.seen()));
		}
		assertThat(set).as("accounts left off the lists").isPositive();
		assertThat(
				taken.stream().flatMap(list -> list.seen().items().stream()).flatMap(item -> item.reasons().stream()))
			.extracting(Worklist.Reason::code)
			.contains("amount", "just-broken", "bounced", "dispute-closed", "callback-due", "callback-planned",
					"pinned", "slower", "silence");
	}

	/** Whole weeks: the list of a day is final when nothing more is recorded on it. */
	private static List<List<Unit>> weeks(List<Unit> past) {
		List<List<Unit>> weeks = new ArrayList<>();
		LocalDate end = LocalDate.MIN;
		for (Unit unit : past) {
			if (unit.recordedOn().isAfter(end)) {
				weeks.add(new ArrayList<>());
				end = unit.recordedOn().plusDays(6);
			}
			weeks.getLast().add(unit);
		}
		return weeks;
	}

	private record Taken(String collector, Instant at, Worklist seen) {

	}

}
