package io.dunwell.bot.news;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.dunwell.bot.edge.Table;
import io.dunwell.bot.outbox.JdbcOutbox;
import io.dunwell.bot.outbox.Letter;
import io.dunwell.bot.outbox.Postman;
import io.dunwell.bot.slack.Slack.Posted;
import io.dunwell.bot.testing.BotDatabase;
import io.dunwell.bot.testing.Company;
import io.dunwell.bot.testing.Desk;
import io.dunwell.bot.testing.Numbers;
import io.dunwell.bot.testing.OutboxInMemory;
import io.dunwell.bot.testing.TestClock;
import io.dunwell.messages.Event;
import io.dunwell.messages.Meta;
import io.dunwell.messages.Money;
import io.dunwell.messages.Personal;
import io.dunwell.messages.Role;
import io.dunwell.messages.account.AccountStanding;
import io.dunwell.messages.account.FindAccount;
import io.dunwell.messages.audit.PersonalDataErased;
import io.dunwell.messages.credit.CreditLifted;
import io.dunwell.messages.credit.CreditStopped;
import io.dunwell.messages.directory.ListPeople;
import io.dunwell.messages.directory.People;
import io.dunwell.messages.directory.People.Person;
import io.dunwell.messages.dispute.DisputeResolved;
import io.dunwell.messages.invoice.AmountWrittenOff;
import io.dunwell.messages.invoice.FindWriteOff;
import io.dunwell.messages.invoice.Instalment;
import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.messages.invoice.WriteOffRequested;
import io.dunwell.messages.invoice.WriteOffs;
import io.dunwell.messages.invoice.WriteOffs.WriteOff;
import io.dunwell.messages.ladder.FindLadder;
import io.dunwell.messages.ladder.LadderStanding;
import io.dunwell.messages.problem.ActionChecked;
import io.dunwell.messages.problem.ActionRaised;
import io.dunwell.messages.problem.ListProblems;
import io.dunwell.messages.problem.Problems;
import io.dunwell.messages.promise.Outcome;
import io.dunwell.messages.promise.PromiseLineJudged;
import io.dunwell.messages.recognition.KudosGiven;
import io.dunwell.messages.scoreboard.ListWins;
import io.dunwell.messages.scoreboard.Wins;
import io.dunwell.messages.scoreboard.Wins.Win;
import io.dunwell.messages.task.FindTask;
import io.dunwell.messages.task.TaskAnswered;
import io.dunwell.messages.task.TaskOpened;
import io.dunwell.messages.task.TaskReminded;
import io.dunwell.messages.task.Tasks;
import io.dunwell.messages.task.Tasks.Task;
import io.dunwell.messages.update.UpdatePosted;
import io.dunwell.messages.worklist.CallbackDue;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.dao.DataAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What happened is told once, to whom it concerns, and not in the night. */
class HeraldTest {

	private static final String TEAM = "#collections";

	private static final String ACME = "account:main:ACME";

	private final TestClock wall = new TestClock("2026-11-24T10:00:00Z");

	private static final String WRITE_OFF = "write-off:main:1043:1";

	private static final Money SEK = Money.of("900.00", "SEK");

	private final List<Win> wins = new ArrayList<>();

	private WriteOff writeOff = writeOff("waiting", null);

	private static final String TASK = "notice:main:ACME:1";

	private Task task = task("open", null);

	private boolean viewsAreDown;

	@RegisterExtension
	static final BotDatabase DATABASE = new BotDatabase();

	@SuppressWarnings("NullAway.Init")
	private Desk desk;

	@SuppressWarnings("NullAway.Init")
	private JdbcOutbox outbox;

	@SuppressWarnings("NullAway.Init")
	private WhenItHappensThenNoteIt reaction;

	@SuppressWarnings("NullAway.Init")
	private Herald herald;

	@BeforeEach
	void quietDesk() {
		this.wins.clear();
		this.viewsAreDown = false;
		this.desk = new Desk(Table.of(table -> List.of()));
		this.outbox = new JdbcOutbox(DATABASE.source());
		NewsDesk news = new JdbcNewsDesk(DATABASE.source());
		this.reaction = new WhenItHappensThenNoteIt(news, this.outbox, this.desk.clock, this.wall);
		this.herald = new Herald(news, new Postman(this.outbox, this.desk.api, this.wall), this.desk.api,
				this.desk.books, this.desk.readers, this.desk.workdays, this.desk.clock, this.wall,
				new Herald.Channel(TEAM, Locale.ENGLISH, new BigDecimal(1000)));
		this.desk.ledger.answer(ListWins.class, Wins.class, query -> new Wins(this.wins.reversed()));
		this.desk.ledger.answer(FindAccount.class, AccountStanding.class, query -> Company.acme());
		this.desk.ledger.answer(FindWriteOff.class, WriteOffs.class, query -> new WriteOffs(List.of(this.writeOff)));
		this.desk.ledger.answer(FindTask.class, Tasks.class, query -> new Tasks(List.of(this.task)));
		this.desk.ledger.answer(FindLadder.class, LadderStanding.class, query -> Numbers.ladder("ACME", "Acme AB", 1));
		this.desk.ledger.answer(ListPeople.class, People.class, query -> people());
	}

	private People people() {
		if (this.viewsAreDown) {
			throw new IllegalStateException("the views are down");
		}
		return new People(
				List.of(new Person("main", "anna", "Anna Berg", Role.COLLECTOR, "U1", "en", "Europe/Stockholm", null),
						new Person("main", "bo", "Bo Ek", Role.LEAD, null, "sv", "Europe/Stockholm", null),
						new Person("main", "cai", "Cai Li", Role.CONTROLLER, "U3", "en", "Europe/Stockholm", null),
						new Person("main", "sven", "Sven Sälj", Role.AUDITOR, "U4", "en", "Europe/Stockholm", null),
						new Person("main", "lena", "Lena Ek", Role.LEAD, "U5", "en", "Europe/Stockholm", null)));
	}

	@AfterEach
	void close() {
		this.desk.close();
	}

	@Test
	void thoseWhoMayDecideHearOfAWriteOffAndWhoAskedOfTheAnswer() {
		this.writeOff = writeOff("waiting", null);
		happens(1, new WriteOffRequested("invoice:main:1043", ACME, WRITE_OFF, SEK, "bankrupt"));
		happens(1, new WriteOffRequested("invoice:main:1043", ACME, WRITE_OFF, SEK, "bankrupt"));
		tell();
		assertThat(texts("U3")).singleElement()
			.asString()
			.contains("Write-off to decide: Acme AB", "of invoice 1043", "Asked by Anna Berg", "Why: bankrupt");
		assertThat(texts("U1")).isEmpty();
		this.outbox.posted("write-off:" + WRITE_OFF + ":cai", new Posted("DU3", "1.1"));
		this.writeOff = writeOff("made", "cai");
		happens(2, new AmountWrittenOff("invoice:main:1043", ACME, WRITE_OFF, SEK, "bankrupt", null, left()));
		tell();
		assertThat(texts("U1")).singleElement().asString().contains("✓ Written off: Acme AB", "Approved by Cai Li");
		assertThat(this.desk.slack.next("chat.update").parameters()).containsEntry("ts", "1.1")
			.hasEntrySatisfying("text", text -> assertThat(text).contains("Approved by Cai Li"));
	}

	private static Task task(String state, @Nullable String answer) {
		return new Task(TASK, "ACME", "Acme AB", "anna", state, Company.TODAY, "desk", "ask", "salesperson", "sven",
				null, null, answer, answer == null ? null : "sven", Company.TODAY, null, "go on", null);
	}

	@Test
	void whoSellsIsAskedAtWorkAndWhoCollectsHearsTheAnswer() {
		this.task = task("open", null);
		this.desk.clock.at("2026-11-24T23:30:00Z");
		happens(1, new TaskOpened(TASK, ACME, "ask", "salesperson", "sven", null, new Personal(ACME, null),
				Company.TODAY));
		tell();
		assertThat(texts("U4")).as("at night").isEmpty();
		this.desk.clock.at("2026-11-25T08:00:00Z");
		tell();
		tell();
		assertThat(texts("U4")).singleElement()
			.asString()
			.contains("What do you know about Acme AB?", "overdue", "Last promise: SEK\u00a08,000 on invoice 1043",
					"Contested: SEK\u00a0500 of invoice 1051, damaged goods", "Last step: formal-letter");
		happens(2, new TaskReminded(TASK, ACME, "owner", Company.TODAY));
		tell();
		assertThat(texts("U4")).hasSize(2);
		this.outbox.posted("task:" + TASK + "::sven", new Posted("DU4", "1.1"));
		this.task = task("answered", "leave");
		happens(3, new TaskAnswered(TASK, ACME, "leave", "sven", null, new Personal(ACME, "go on")));
		tell();
		assertThat(texts("U1")).singleElement()
			.asString()
			.contains("Sven Sälj answered on Acme AB: leave it to collections.", "“go on”");
		assertThat(this.desk.slack.next("chat.update").parameters()).containsEntry("ts", "1.1");
	}

	@Test
	void whoSellsAndWhoCollectsHearOfACreditStop() {
		happens(1, new CreditStopped(ACME, "court-warning", new Personal(ACME, null)));
		happens(2, new CreditLifted(ACME, false, new Personal(ACME, null)));
		tell();
		assertThat(texts("U1")).hasSize(2)
			.first()
			.asString()
			.isEqualTo("⛔ Credit stopped for Acme AB: no new orders or deliveries until it is paid.");
	}

	@Test
	void aColleaguesQuestionIsAskedAtOnceAndTheLeadHearsOfSilence() {
		this.task = task("open", null);
		this.desk.clock.at("2026-11-24T23:30:00Z");
		happens(1, new TaskOpened(TASK, ACME, null, "salesperson", "sven", null, new Personal(ACME, "Do they buy?"),
				Company.TODAY));
		tell();
		assertThat(texts("U4")).hasSize(1);
		this.desk.clock.at("2026-11-25T08:00:00Z");
		happens(2, new TaskReminded(TASK, ACME, "lead", null));
		tell();
		assertThat(texts("U5")).singleElement()
			.asString()
			.contains("Still waiting: what do you know about Acme AB?", "Sven Sälj was asked on");
		assertThat(texts("U4")).hasSize(1);
	}

	@Test
	void whoDecidesHearsThatAProblemRecurs() {
		String problem = "problem:main:WRONG-PRICE";
		this.desk.ledger.answer(ListProblems.class, Problems.class, query -> new Problems(Company.TODAY, 90, List
			.of(new Problems.Problem("wrong-price", null, 3, 0, List.of(SEK), 2, Company.TODAY,
					new Problems.Action(1, "raised", Company.TODAY, null, null, Company.TODAY, false, null, null)))));
		ActionRaised raised = new ActionRaised(problem, "main", "wrong-price", 1, 3, 90, Company.TODAY);
		happens(1, raised);
		happens(1, raised);
		happens(2, new ActionChecked(problem, "main", "wrong-price", 1, 3, 3, false));
		tell();
		assertThat(texts("U3")).singleElement()
			.asString()
			.contains("Disputes about “wrong price” keep coming back.", "Needs a plan by");
		assertThat(texts("U1")).isEmpty();
	}

	@Test
	void aWriteOffNobodyNeededToDecideIsNotTold() {
		this.writeOff = writeOff("made", "anna");
		happens(1, new AmountWrittenOff("invoice:main:1043", ACME, WRITE_OFF, SEK, "goodwill", null, left()));
		happens(2,
				new AmountWrittenOff("invoice:main:1043", ACME, WRITE_OFF, SEK, "rounding", "payment:main:1", left()));
		tell();
		assertThat(texts("U1")).isEmpty();
		assertThat(texts("U3")).isEmpty();
	}

	private static WriteOff writeOff(String state, @Nullable String decider) {
		return new WriteOff(WRITE_OFF, "ACME", "Acme AB", "anna", "1043", SEK, SEK, "bankrupt", state, Company.TODAY,
				"anna", decider, decider == null ? null : Company.TODAY, null);
	}

	private static OpenAmount left() {
		return new OpenAmount("1043", Company.TODAY, List.of(new Instalment(Company.TODAY, SEK)), SEK,
				Money.zero("SEK"));
	}

	@Test
	void aKeptPromiseIsToldWithinSeconds() {
		kept(1, "anna", "1200.00");
		tell();
		assertThat(texts(TEAM)).singleElement().asString().contains("Acme AB kept their promise").contains("anna");
	}

	@Test
	void nothingIsToldTwice() {
		kept(1, "anna", "1200.00");
		kept(1, "anna", "1200.00");
		tell();
		happens(1, judged(Outcome.KEPT, null));
		tell();
		assertThat(texts(TEAM)).hasSize(1);
	}

	@Test
	void aBrokenPromiseOrOneJudgedAgainIsNoWin() {
		happens(1, judged(Outcome.BROKEN, null));
		happens(2, judged(Outcome.KEPT, Outcome.PARTIAL));
		tell();
		assertThat(texts(TEAM)).isEmpty();
	}

	@Test
	void anImportIsOneMessage() {
		for (int position = 1; position <= 40; position++) {
			this.wins.add(new Win(position, Instant.EPOCH, LocalDate.of(2026, 11, 24), "promise-kept", "anna",
					"C" + position, "Customer " + position, sek("1200.00"), "1043"));
			happens(position, judged(Outcome.KEPT, null));
		}
		tell();
		assertThat(texts(TEAM)).singleElement()
			.asString()
			.startsWith("🎉 40 wins for the team")
			.contains("and 35 more");
	}

	@Test
	void anAccountIsListedOnceInOneMessage() {
		for (int position = 1; position <= 5; position++) {
			kept(position, "anna", "1200.00");
		}
		this.wins.add(win(6, "cash-recovered", null, "2000.00"));
		happens(6, new DisputeResolved("dispute:main:1044:1", ACME, "invoice:main:1044", sek("10.00"), "accepted", null,
				null));
		tell();
		assertThat(texts(TEAM)).singleElement().asString().isEqualTo("""
				🎉 6 wins for the team
				Overdue cash recovered: SEK\u00a02,000
				• Acme AB: 5 promises kept (SEK\u00a06,000) and SEK\u00a02,000 of overdue cash recovered – anna""");
	}

	@Test
	void winsOfAHolidayWaitForTheNextWorkingDay() {
		this.desk.holidays.add(LocalDate.of(2026, 12, 24));
		this.desk.clock.at("2026-12-24T10:00:00Z");
		kept(1, "anna", "1200.00");
		tell();
		assertThat(texts(TEAM)).isEmpty();
		this.desk.clock.at("2026-12-28T10:00:00Z");
		tell();
		assertThat(texts(TEAM)).hasSize(1);
	}

	@Test
	void whatTheScoreboardDoesNotCountIsNotTold() {
		happens(1, new DisputeResolved("dispute:main:1043:1", ACME, "invoice:main:1043", sek("10.00"), "withdrawn",
				null, null));
		this.wins.add(win(2, "cash-recovered", null, "999.99"));
		happens(2, new DisputeResolved("dispute:main:1044:1", ACME, "invoice:main:1044", sek("10.00"), "accepted", null,
				null));
		tell();
		assertThat(texts(TEAM)).isEmpty();
	}

	@Test
	void winsOfTheNightAndTheWeekendWaitForTheMorning() {
		this.desk.clock.at("2026-11-27T19:00:00Z");
		for (int position = 1; position <= 7; position++) {
			kept(position, "anna", "1200.00");
		}
		tell();
		this.desk.clock.at("2026-11-29T12:00:00Z");
		tell();
		assertThat(texts(TEAM)).isEmpty();
		this.desk.clock.at("2026-11-30T08:00:00Z");
		tell();
		assertThat(texts(TEAM)).singleElement().asString().contains("7 wins");
	}

	@Test
	void historyIsNoNews() {
		Instant old = this.desk.clock.instant().minus(Duration.ofHours(25));
		this.wins.add(win(1, "promise-kept", "anna", "1200.00"));
		happens(1, judged(Outcome.KEPT, null), old);
		tell();
		assertThat(texts(TEAM)).isEmpty();
	}

	@Test
	void thanksAndUpdatesAreToldByName() {
		happens(1, new KudosGiven("kudos:main:ANNA:1", "main", "anna", "bo",
				new Personal("person:main:BO", "took my <calls>")));
		happens(2, new UpdatePosted("update:main:1", "main", "bo", new Personal("update:main:1", "Above plan")));
		tell();
		tell();
		assertThat(texts(TEAM)).containsExactly("👏 Anna Berg thanks Bo Ek: took my &lt;calls&gt;",
				"📣 Team update from Bo Ek\nAbove plan");
	}

	@Test
	void aPlannedCallRemindsItsOwner() {
		happens(1, new CallbackDue("callback:main:ACME:1", ACME, "anna"));
		happens(2, new CallbackDue("callback:main:ACME:2", ACME, "bo"));
		tell();
		assertThat(texts("U1")).containsExactly("☎ Time to call Acme AB, as you planned.");
		assertThat(
				DATABASE.jdbc().sql("select count(*) from bot.news where state = 'WAITING'").query(Long.class).single())
			.as("who is not in Slack is reminded of nothing")
			.isZero();
	}

	@Test
	void whatCannotBeToldIsTriedForAnHourAndThenParked() {
		this.viewsAreDown = true;
		happens(1, new UpdatePosted("update:main:1", "main", "bo", new Personal("update:main:1", "Above plan")));
		tell();
		assertThat(state(1)).isEqualTo("WAITING");
		this.wall.later(Duration.ofHours(1));
		tell();
		assertThat(state(1)).isEqualTo("PARKED");
	}

	@Test
	void whatIsParkedIsForgottenAfterAMonth() {
		this.viewsAreDown = true;
		happens(1, new UpdatePosted("update:main:1", "main", "bo", new Personal("person:main:BO", "Above plan")));
		this.wall.later(Duration.ofHours(2));
		tell();
		this.wall.later(Duration.ofDays(29));
		this.herald.forget();
		assertThat(state(1)).isEqualTo("PARKED");
		this.wall.later(Duration.ofDays(1));
		this.herald.forget();
		assertThat(DATABASE.jdbc().sql("select count(*) from bot.news").query(Long.class).single()).isZero();
	}

	@Test
	void whoIsErasedIsNamedInNoMessageThatIsStillToCome() {
		for (int position = 1; position <= 6; position++) {
			kept(position, "anna", "1200.00");
		}
		happens(7, new CallbackDue("callback:main:ACME:1", ACME, "anna"));
		happens(8, new UpdatePosted("update:main:1", "main", "bo", new Personal("person:main:BO", "Above plan")));
		tell();
		assertThat(texts(TEAM)).hasSize(2);
		happens(9, new PersonalDataErased(ACME), this.desk.clock.instant().minus(Duration.ofDays(3)));
		assertThat(DATABASE.jdbc().sql("select body from bot.letter where body <> ''").query(String.class).list())
			.singleElement()
			.asString()
			.contains("Above plan");
		happens(10, new PersonalDataErased("person:main:BO"));
		assertThat(this.outbox.waiting()).isZero();
	}

	@Test
	void wordsOfWhoIsErasedAreNotTold() {
		this.viewsAreDown = true;
		happens(1, new KudosGiven("kudos:main:ANNA:1", "main", "anna", "bo",
				new Personal("person:main:BO", "took my calls")));
		happens(2, new UpdatePosted("update:main:1", "main", "anna", new Personal("person:main:ANNA", "Above plan")));
		tell();
		happens(3, new PersonalDataErased("person:main:BO"));
		assertThat(state(1)).isEqualTo("TOLD");
		assertThat(state(2)).isEqualTo("WAITING");
		assertThat(DATABASE.jdbc().sql("select words from bot.news where words is not null").query(String.class).list())
			.containsExactly("Above plan");
	}

	@Test
	void aBatchIsNotedInTheOrderOfTheLog() {
		List<TrackedEventMessage<?>> batch = List.of(
				message(1,
						new KudosGiven("kudos:main:ANNA:1", "main", "anna", "bo",
								new Personal("person:main:BO", "took my calls")),
						this.desk.clock.instant()),
				message(2, new PersonalDataErased("person:main:BO"), this.desk.clock.instant()),
				message(3, new UpdatePosted("update:main:1", "main", "bo", new Personal("person:main:BO", "I am back")),
						this.desk.clock.instant()));
		new BatchingUnitOfWork<>(batch).executeWithResult(() -> {
			this.reaction.handle((EventMessage<?>) CurrentUnitOfWork.get().getMessage(), Segment.ROOT_SEGMENT);
			return true;
		}, RollbackConfigurationType.ANY_THROWABLE);
		assertThat(state(1)).isEqualTo("TOLD");
		tell();
		assertThat(texts(TEAM)).singleElement().asString().contains("I am back");
	}

	@Test
	void whatCannotBeNotedIsReadAgain() {
		TrackedEventMessage<?> message = message(1, new CallbackDue("callback:main:ACME:1", ACME, "anna"),
				this.desk.clock.instant());
		UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(message);
		this.reaction.handle(message, Segment.ROOT_SEGMENT);
		DATABASE.jdbc().sql("alter table bot.news rename to away").update();
		try {
			assertThatExceptionOfType(DataAccessException.class).as("the reader's place is not written")
				.isThrownBy(work::commit);
		}
		finally {
			DATABASE.jdbc().sql("alter table bot.away rename to news").update();
		}
	}

	private String state(long position) {
		return DATABASE.jdbc()
			.sql("select state from bot.news where position = :position")
			.param("position", position)
			.query(String.class)
			.single();
	}

	private void kept(long position, String by, String amount) {
		this.wins.removeIf(win -> win.position() == position);
		this.wins.add(win(position, "promise-kept", by, amount));
		happens(position, judged(Outcome.KEPT, null));
	}

	private void happens(long position, Event event) {
		happens(position, event, this.desk.clock.instant());
	}

	private void happens(long position, Event event, Instant recorded) {
		TrackedEventMessage<?> message = message(position, event, recorded);
		DefaultUnitOfWork.startAndGet(message).execute(() -> this.reaction.handle(message, Segment.ROOT_SEGMENT));
	}

	private static TrackedEventMessage<?> message(long position, Event event, Instant recorded) {
		return new GenericTrackedEventMessage<>(new GlobalSequenceTrackingToken(position),
				new GenericEventMessage<>(event, MetaData.with(Meta.RECORDED, recorded.toString())));
	}

	private void tell() {
		this.wall.later(Duration.ofSeconds(3));
		this.herald.round();
	}

	/** What is on its way to a place; taken out in order. */
	private List<String> texts(String to) {
		List<String> texts = new ArrayList<>();
		DATABASE.jdbc()
			.sql("select id, place, body from bot.letter where place = :to order by number")
			.param("to", to)
			.query((row, number) -> new Letter(row.getString("id"), row.getString("place"), row.getString("body"), null,
					null, Set.of()))
			.list()
			.forEach(letter -> texts.add(OutboxInMemory.body(letter).path("text").asString()));
		return texts;
	}

	private static PromiseLineJudged judged(Outcome outcome, @Nullable Outcome before) {
		return new PromiseLineJudged("promise:main:1043:1", ACME, "invoice:main:1043", outcome, before, sek("1200.00"),
				sek("1200.00"), LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 24));
	}

	private static Win win(long position, String kind, @Nullable String by, String amount) {
		return new Win(position, Instant.parse("2026-11-24T10:00:00Z"), LocalDate.of(2026, 11, 24), kind, by, "ACME",
				"Acme AB", sek(amount), "1043");
	}

	private static Money sek(String amount) {
		return Money.of(amount, "SEK");
	}

}
