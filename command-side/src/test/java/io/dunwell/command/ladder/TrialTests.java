package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.dunwell.command.Book;
import io.dunwell.messages.Query;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.contact.LogContact;
import io.dunwell.messages.contact.PlaceHold;
import io.dunwell.messages.contact.StopContact;
import io.dunwell.messages.dispute.ResolveDispute;
import io.dunwell.messages.ladder.AssignLadder;
import io.dunwell.messages.ladder.CheckLadder;
import io.dunwell.messages.ladder.LadderTrial;
import io.dunwell.messages.ladder.LadderTrial.Assumption;
import io.dunwell.messages.ladder.LadderVersions;
import io.dunwell.messages.ladder.ListLadders;
import io.dunwell.messages.ladder.PreviewLadder;
import io.dunwell.messages.ladder.SimulateLadder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Ladders tried on the past and on what is open, each a small example by hand. */
class TrialTests {

	private static final String TWO_STEPS = Walk.ladder("default", "name: reminder, at: 1, do: e-mail",
			"name: call, at: 5, do: call");

	private static final String THREE_STEPS = Walk.ladder("default",
			"name: letter, at: 3, do: letter, fee: {SEK: 60.00}", "name: call, at: 5, do: call, approval: lead",
			"name: lawyers, at: 8, do: slack-task");

	/** Invoice 1 is due on 10 January, invoice 2 on the 20th. */
	private final Walk walk = new Walk().adopt(TWO_STEPS)
		.invoice("1", "2026-01-01", "2026-01-10", "100.00")
		.invoice("2", "2026-01-01", "2026-01-20", "50.00");

	@Test
	void saysTheSameOfTheLadderThatWasInForce() {
		walk.giving("2026-01-31");
		LadderTrial trial = simulate("default@1", "2026-01-02", "2026-01-31");
		assertThat(trial.version()).isOne();
		assertThat(trial.after()).isEqualTo(trial.before());
		assertThat(trial.after().steps()).isEqualTo(Map.of("reminder", 2, "call", 2));
		assertThat(trial.changes()).isEmpty();
	}

	@Test
	void tellsWhatAnotherLadderWouldHaveGiven() {
		walk.giving("2026-01-31");
		LadderTrial trial = simulate(THREE_STEPS, "2026-01-02", "2026-01-31");
		assertThat(trial.version()).isEqualTo(2);
		assertThat(trial.accounts()).isOne();
		assertThat(trial.before().kinds()).isEqualTo(Map.of("e-mail", 2, "call", 2));
		assertThat(trial.after().kinds()).isEqualTo(Map.of("letter", 2, "call", 2, "slack-task", 2));
		assertThat(trial.after().contacts()).isEqualTo(6);
		assertThat(trial.before().fees()).isEmpty();
		assertThat(trial.after().fees()).containsExactly(Book.sek("120.00"));
		assertThat(given(trial)).containsExactly("2026-01-13 letter", "2026-01-15 call", "2026-01-18 lawyers",
				"2026-01-23 letter", "2026-01-25 call", "2026-01-28 lawyers");
		assertThat(trial.changes()).singleElement().extracting(LadderTrial.Change::account).isEqualTo(Walk.ACCOUNT);
	}

	@Test
	void goesByWhatWasKnownOnTheDay() {
		walk.giving("2026-01-11");
		walk.when(Book.cash("p1", "2026-01-11", "100.00", Book.to("1", "100.00")));
		walk.giving("2026-01-22");
		walk.when(new PlaceHold(null, Walk.ACCOUNT, null, "legal", LocalDate.parse("2026-01-26")));
		walk.giving("2026-01-31");
		assertThat(given(simulate(THREE_STEPS, "2026-01-02", "2026-01-31"))).as("paid on the 11th, held to the 26th")
			.containsExactly("2026-01-27 letter", "2026-01-28 call", "2026-01-29 lawyers");
	}

	@Test
	void takesTheLastStepAfreshAfterADisputeThatWasRejected() {
		String dispute = walk.desk.when(Book.dispute("1", "100.00")).id();
		walk.giving("2026-01-14");
		walk.desk.given(new ResolveDispute(dispute, "rejected", null, "sales"));
		walk.giving("2026-01-31");
		LadderTrial same = simulate("default@1", "2026-01-02", "2026-01-31");
		assertThat(same.after()).isEqualTo(same.before());
	}

	@Test
	void goesOnFromTheStepThatWasReallyGivenBefore() {
		walk.giving("2026-01-11");
		walk.on("2026-01-31").work("2026-01-31");
		assertThat(given(simulate(THREE_STEPS, "2026-01-12", "2026-01-19")))
			.as("the letter is dated after the reminder")
			.containsExactly("2026-01-13 letter", "2026-01-15 call", "2026-01-18 lawyers");
	}

	@Test
	void triesALadderOnThoseWhomItChases() {
		walk.desk.given(Book.account("43"));
		walk.adopt(TWO_STEPS.replace("default", "strict"));
		walk.desk.given(new AssignLadder(null, "43", "strict"));
		walk.giving("2026-01-31");
		LadderTrial byName = simulate(THREE_STEPS.replace("default", "strict"), "2026-01-02", "2026-01-31");
		assertThat(byName.before().contacts() + byName.after().contacts()).isZero();
		assertThat(byName.assumptions()).extracting(Assumption::code).contains("by-name", "no-prediction");
		LadderTrial all = ask(new SimulateLadder(null, THREE_STEPS.replace("default", "strict"), day("2026-01-02"),
				day("2026-01-31"), null, true, null));
		assertThat(all.after().contacts()).isEqualTo(6);
		LadderTrial unheardOf = simulate(THREE_STEPS.replace("default", "new"), "2026-01-02", "2026-01-31");
		assertThat(unheardOf.after()).isEqualTo(all.after());
		assertThat(unheardOf.assumptions()).extracting(Assumption::code).contains("everybody");
		LadderTrial other = ask(
				new SimulateLadder(null, THREE_STEPS, day("2026-01-02"), day("2026-01-31"), List.of("43"), null, null));
		assertThat(other.before().contacts() + other.after().contacts()).isZero();
	}

	@Test
	void previewsWhatIsDueNextAgainstWhatWouldBe() {
		walk.giving("2026-01-12");
		LadderTrial trial = ask(new PreviewLadder(null, THREE_STEPS, day("2026-01-13"), 14, null, null, null));
		assertThat(trial.to()).isEqualTo(day("2026-01-26"));
		assertThat(trial.before().steps()).isEqualTo(Map.of("call", 2, "reminder", 1));
		assertThat(given(trial)).containsExactly("2026-01-13 letter", "2026-01-15 call", "2026-01-18 lawyers",
				"2026-01-23 letter", "2026-01-25 call");
		LadderTrial later = ask(
				new PreviewLadder(null, "from: 2026-01-19\n" + THREE_STEPS, day("2026-01-13"), 14, null, null, null));
		assertThat(given(later)).as("the ladder in force calls on the 15th")
			.containsExactly("2026-01-15 call", "2026-01-19 lawyers", "2026-01-23 letter", "2026-01-25 call");
	}

	@Test
	void changesNothing() {
		walk.giving("2026-01-20");
		int before = walk.desk.log().size();
		simulate(THREE_STEPS, "2026-01-02", "2026-01-20");
		ask(new PreviewLadder(null, THREE_STEPS, day("2026-01-21"), null, null, null, null));
		assertThat(walk.desk.log()).hasSize(before);
		assertThat(walk.giving("2026-01-25")).as("the ladder in force goes on")
			.contains("2026-01-21 given reminder 2:reminder:50.00");
	}

	@Test
	void namesLineAndReasonOfABrokenPolicy() {
		String broken = "name: default\nsteps:\n  - {name: call, at: 5, do: shout}\n";
		for (Rejected rejected : List.of(
				refused(new SimulateLadder(null, broken, day("2026-01-02"), day("2026-01-20"), null, null, null)),
				refused(new PreviewLadder(null, broken, day("2026-01-02"), null, null, null, null)),
				catchThrowableOfType(Rejected.class, () -> check(broken)))) {
			assertThat(rejected.refusal()).isEqualTo(Refusal.BROKEN_POLICY);
			assertThat(rejected.arguments()).startsWith("3", "word");
		}
	}

	@Test
	void refusesWhatItCannotTell() {
		assertThat(refused(new SimulateLadder(null, "soft", day("2026-02-02"), day("2026-02-01"), null, null, null))
			.refusal()).isEqualTo(Refusal.INVALID_FIELD);
		assertThat(refused(new SimulateLadder(null, "soft", day("2026-01-02"), null, null, null, null)).refusal())
			.isEqualTo(Refusal.MISSING_FIELD);
		assertThat(refused(new PreviewLadder(null, "soft", day("2026-02-02"), 93, null, null, null)).refusal())
			.isEqualTo(Refusal.INVALID_FIELD);
		assertThat(refused(new PreviewLadder(null, "none", day("2026-02-02"), 9, null, null, null)).refusal())
			.isEqualTo(Refusal.UNKNOWN_LADDER);
		assertThat(refused(new PreviewLadder(null, "soft", day("2026-02-02"), 9, List.of("99"), null, null)).refusal())
			.isEqualTo(Refusal.UNKNOWN_ACCOUNT);
	}

	/** The first of March is a Sunday. */
	@Test
	void countsContactsAgainstThePolicyBesideThoseRecorded() {
		Walk march = new Walk();
		march.adopt(Walk.ladder("default", "name: a, at: 0, do: e-mail", "name: b, at: 1, do: call, hour: \"21:00\"",
				"name: c, at: 2, do: sms"));
		march.invoice("1", "2026-02-01", "2026-03-01", "100.00").on("2026-02-28");
		march.desk.given(new StopContact(null, Walk.ACCOUNT, "sms", "asked us to"));
		march.giving("2026-03-03");
		march.desk.at("2026-03-03T22:00:00Z").given(new LogContact(null, Walk.ACCOUNT, "phone", "no-answer", null));
		LadderTrial trial = march.desk.ask(
				new SimulateLadder(null, "default@1", day("2026-03-01"), day("2026-03-05"), null, null, null),
				LadderTrial.class);
		assertThat(trial.after().breaches())
			.isEqualTo(new TreeMap<>(Map.of("free-day", 1, "quiet-hours", 1, "stopped", 1)));
		assertThat(trial.before().breaches()).isEqualTo(new TreeMap<>(Map.of("free-day", 1, "stopped", 1)));
		assertThat(trial.recorded()).isEqualTo(new TreeMap<>(Map.of("quiet-hours", 1)));
	}

	@Test
	void listsVersionsAndReadsTexts() {
		walk.adopt(THREE_STEPS).adopt("soft");
		List<LadderVersions.Version> versions = walk.desk.ask(new ListLadders(null, walk.today()), LadderVersions.class)
			.versions();
		assertThat(versions).extracting(one -> one.name() + one.version() + one.inForce())
			.containsExactly("soft1true", "default2true", "default1false");
		assertThat(check("default@1").policy()).isEqualTo(TWO_STEPS);
		assertThat(check(TWO_STEPS).version()).isOne();
		assertThat(check("soft").steps()).hasSize(8);
		assertThat(check(TWO_STEPS.replace("at: 5", "at: {working-days: 5}")).steps().getLast().at())
			.isEqualTo("working-days: 5");
	}

	private LadderTrial simulate(String policy, String from, String to) {
		return ask(new SimulateLadder(null, policy, day(from), day(to), null, null, null));
	}

	private LadderTrial ask(Query<LadderTrial> query) {
		return walk.desk.ask(query, LadderTrial.class);
	}

	private Rejected refused(Query<LadderTrial> query) {
		return Objects.requireNonNull(catchThrowableOfType(Rejected.class, () -> ask(query)), query.toString());
	}

	private LadderVersions.Version check(String policy) {
		return walk.desk.ask(new CheckLadder(null, policy), LadderVersions.class).versions().getFirst();
	}

	private static LocalDate day(String date) {
		return LocalDate.parse(date);
	}

	/** What it would have given, day by day. */
	private static List<String> given(LadderTrial trial) {
		return trial.periods()
			.stream()
			.flatMap(part -> part.after().steps().keySet().stream().map(step -> part.from() + " " + step))
			.toList();
	}

}
