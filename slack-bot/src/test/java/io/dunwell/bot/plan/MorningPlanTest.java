package io.dunwell.bot.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import io.dunwell.bot.edge.Table;
import io.dunwell.bot.outbox.Letter;
import io.dunwell.bot.testing.Company;
import io.dunwell.bot.testing.Desk;
import io.dunwell.bot.testing.OutboxInMemory;
import io.dunwell.bot.testing.SlackRules;
import io.dunwell.messages.Role;
import io.dunwell.messages.directory.ListPeople;
import io.dunwell.messages.directory.People;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.worklist.ListWorklist;
import io.dunwell.messages.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Once per person and working day, at their own time. */
class MorningPlanTest {

	private final Desk desk = new Desk(Table.of(table -> List.of()));

	private final List<Person> people = new ArrayList<>();

	private final MorningPlan plan = new MorningPlan("main", this.desk.readers, this.desk.post, this.desk.workdays,
			this.desk.clock);

	private Worklist list = Company.worklist();

	@BeforeEach
	void company() {
		this.people.add(person("anna", Role.COLLECTOR, "U1", "Europe/Stockholm", LocalTime.of(8, 30)));
		this.desk.ledger.answer(ListPeople.class, People.class, query -> new People(this.people));
		this.desk.ledger.answer(ListWorklist.class, Worklist.class, query -> new Worklist(this.list.date(), 1,
				"default-1", this.list.items().subList(0, Math.min(query.limit(), this.list.items().size()))));
	}

	@AfterEach
	void stop() {
		this.desk.close();
	}

	@Test
	void comesAtTheirTimeOnce() {
		at("2026-11-24T07:29:00Z");
		assertThat(this.desk.outbox.letters()).isEmpty();
		at("2026-11-24T07:30:00Z");
		at("2026-11-24T07:31:00Z");
		assertThat(this.desk.outbox.texts("U1")).hasSize(3)
			.first()
			.asString()
			.startsWith("Good morning. Tue 24 Nov: your 2 most urgent accounts");
		at("2026-11-25T07:30:00Z");
		assertThat(this.desk.outbox.texts("U1")).hasSize(6);
	}

	@Test
	void waitsUntilTheDayHasDoneItsWork() {
		this.desk.dayIsClosed = false;
		at("2026-11-24T07:30:00Z");
		assertThat(this.desk.outbox.letters()).isEmpty();
		this.desk.dayIsClosed = true;
		at("2026-11-24T07:31:00Z");
		assertThat(this.desk.outbox.texts("U1")).hasSize(3);
	}

	@Test
	void whoComesAfterAllOthersHaveTheirsGetsOneToo() {
		at("2026-11-24T10:00:00Z");
		this.people.add(person("dan", Role.COLLECTOR, "U4", "Europe/Stockholm", LocalTime.of(8, 30)));
		at("2026-11-24T10:00:05Z");
		assertThat(this.desk.outbox.texts("U4")).hasSize(3);
		assertThat(this.desk.outbox.texts("U1")).hasSize(3);
	}

	@Test
	void isEverybodysOwnMorning() {
		this.people.add(person("dan", Role.COLLECTOR, "U4", "America/New_York", LocalTime.of(8, 30)));
		at("2026-11-24T08:00:00Z");
		assertThat(this.desk.outbox.texts("U4")).isEmpty();
		at("2026-11-24T13:30:00Z");
		assertThat(this.desk.outbox.texts("U4")).isNotEmpty();
	}

	@Test
	void comesLateButNotInTheEveningNorOnAFreeDay() {
		at("2026-11-24T17:00:00Z");
		at("2026-11-28T08:00:00Z");
		this.desk.holidays.add(LocalDate.of(2026, 11, 27));
		at("2026-11-27T08:00:00Z");
		assertThat(this.desk.outbox.letters()).isEmpty();
		at("2026-11-30T14:00:00Z");
		assertThat(this.desk.outbox.letters()).isNotEmpty();
	}

	@Test
	void goesToWhoWorksAndWantsIt() {
		this.people.clear();
		this.people.add(person("greta", Role.AUDITOR, "U7", "Europe/Stockholm", LocalTime.of(8, 0)));
		this.people.add(person("bo", Role.COLLECTOR, "U2", "Europe/Stockholm", null));
		this.people.add(person("eve", Role.COLLECTOR, null, "Europe/Stockholm", LocalTime.of(8, 0)));
		at("2026-11-24T10:00:00Z");
		assertThat(this.desk.outbox.letters()).isEmpty();
	}

	@Test
	void anEmptyListIsGoodNewsToACollectorOnly() {
		this.list = new Worklist(Company.TODAY, 1, "default-1", List.of());
		this.people.add(person("eva", Role.LEAD, "U5", "Europe/Stockholm", LocalTime.of(8, 0)));
		at("2026-11-24T10:00:00Z");
		assertThat(this.desk.outbox.texts("U1"))
			.containsExactly("Good morning. Your worklist is empty. Nothing needs you now.");
		assertThat(this.desk.outbox.texts("U5")).isEmpty();
	}

	@Test
	void eachAccountIsACardThatIsFoundAgain() {
		at("2026-11-24T10:00:00Z");
		Letter card = this.desk.outbox.letters().get(1);
		assertThat(card.subject()).isEqualTo("account:main:ACME");
		assertThat(OutboxInMemory.body(card).path("blocks").findValuesAsString("action_id"))
			.containsExactly("work.done", "promise.log", "dispute.log", "callback.plan", "snooze.pick");
	}

	@Test
	void longNamesKeepTheLimits() throws Exception {
		this.list = Company.endless();
		this.desk.slack.locale("U1", "sv-SE");
		at("2026-11-24T10:00:00Z");
		assertThat(this.desk.outbox.letters()).hasSize(6);
		for (Letter letter : this.desk.outbox.letters()) {
			assertThat(SlackRules.brokenIn(OutboxInMemory.body(letter).path("blocks"))).isEmpty();
		}
	}

	private void at(String instant) {
		this.desk.clock.at(instant);
		this.plan.run();
	}

	private static Person person(String handle, Role role, @Nullable String user, String zone,
			@Nullable LocalTime planAt) {
		return new Person("main", handle, handle, role, user, "en", zone, planAt);
	}

}
