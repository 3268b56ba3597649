package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.command.Book;
import io.dunwell.messages.Role;
import io.dunwell.messages.contact.PlaceHold;
import io.dunwell.messages.dispute.ResolveDispute;
import io.dunwell.messages.ladder.ApproveNotice;
import io.dunwell.messages.ladder.GiveNotice;
import io.dunwell.messages.ladder.LadderTracks;
import io.dunwell.messages.ladder.WithdrawNotice;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every reason for which a step is or is not taken. */
class TrackAnswersTests {

	private final Walk walk = new Walk();

	private void owing(String... steps) {
		walk.adopt(Walk.ladder("default", steps)).invoice("1", "2026-02-01", "2026-03-01", "100.00").on("2026-03-04");
	}

	private void says(String why, String... arguments) {
		LadderTracks.Track next = walk.next();
		assertThat(next.why()).isEqualTo(why);
		assertThat(next.arguments()).containsExactly(arguments);
	}

	@Test
	void saysThatNoLadderIsInForce() {
		walk.invoice("1", "2026-02-01", "2026-03-01", "100.00");
		assertThat(walk.tracks()).isEqualTo(new LadderTracks(null, 0, List.of()));
	}

	@Test
	void namesTheNextStepAndItsDay() {
		owing("name: one, at: 5, do: letter", "name: two, at: 9, do: call");
		says("scheduled", "2026-03-06");
		assertThat(walk.next().nextStep()).isEqualTo("one");
		assertThat(walk.on("2026-03-06").next().why()).isEqualTo("due");
		walk.work("2026-03-06");
		says("waiting", "one", "2026-03-06");
		assertThat(walk.next().notice()).isEqualTo("notice:main:42:1");
		walk.giveAll();
		says("scheduled", "2026-03-10");
		assertThat(walk.next().lastStep()).isEqualTo("one");
		assertThat(walk.next().lastGiven()).isEqualTo("2026-03-06");
		walk.giving("2026-03-10");
		says("end");
	}

	@Test
	void saysWhatStopsIt() {
		owing("name: one, at: 5, do: letter");
		String dispute = walk.desk.when(Book.dispute("1", null)).id();
		says("disputed", "100.00 SEK");
		walk.desk.given(new ResolveDispute(dispute, "withdrawn", null, null));
		walk.desk.given(Book.promise(Walk.ACCOUNT, Book.line("1", "100.00", "2026-03-20")));
		says("promised", "100.00 SEK");
		walk.desk.given(new PlaceHold(null, Walk.ACCOUNT, "1", "legal", LocalDate.parse("2026-03-30")));
		says("held", "legal", "2026-03-30");
	}

	@Test
	void saysThatCashWaitsToBeApplied() {
		owing("name: one, at: 1, do: letter");
		walk.desk.given(Book.onAccount(Walk.ACCOUNT, "p", "2026-03-03", "100.00"));
		says("unapplied", "100.00 SEK");
	}

	@Test
	void saysWhatAConditionAsksFor() {
		owing("name: one, at: 1, do: letter, when: {amount: {SEK: 500.00}}");
		says("too-little", "100.00 SEK", "500.00 SEK");
		walk.adopt(Walk.ladder("default", "name: one, at: 1, do: letter, when: {amount: {EUR: 500.00}, invoices: 3}"));
		says("too-few", "1", "3");
		walk.adopt(Walk.ladder("default", "name: one, at: 1, do: letter, when: {days: 9}"));
		says("too-soon", "3", "9");
	}

	@Test
	void saysWhoHasToLetItGo() {
		owing("name: one, at: 1, do: letter, approval: lead");
		walk.work("2026-03-04");
		says("approval", "one", "2026-03-04");
		walk.desk.as("lena", Role.LEAD).given(new ApproveNotice("notice:main:42:1"));
		says("waiting", "one", "2026-03-04");
		walk.desk.as("anna", Role.ADMIN);
		walk.invoice("2", "2026-02-01", "2026-03-02", "10.00");
		assertThat(walk.tracks().tracks().getLast().why()).isEqualTo("behind-another");
		assertThat(walk.work("2026-03-05")).isEmpty();
		walk.desk.given(new GiveNotice("notice:main:42:1"));
		assertThat(walk.tracks().tracks().getLast().why()).isEqualTo("contact-today");
	}

	@Test
	void saysThatSomebodyTookItBack() {
		owing("name: one, at: 1, do: letter");
		walk.work("2026-03-04");
		walk.desk.given(new WithdrawNotice("notice:main:42:1", "wrong address"));
		says("taken-back", "2026-03-05");
	}

	@Test
	void saysThatADeadlineRuns() {
		owing("name: one, at: 1, do: letter, deadline: 10", "name: two, at: 2, do: letter");
		walk.work("2026-03-04");
		walk.giveAll();
		says("deadline", "2026-03-15");
	}

	@Test
	void saysThatAStepIsTakenAfresh() {
		owing("name: one, at: 1, do: letter", "name: two, at: 30, do: letter");
		walk.work("2026-03-04");
		walk.giveAll();
		String dispute = walk.desk.when(Book.dispute("1", null)).id();
		walk.on("2026-03-07").desk.given(new ResolveDispute(dispute, "partly-accepted", null, "sales"));
		says("afresh", "2026-03-07");
	}

	@Test
	void countsAsTheLadderSays() {
		owing("name: one, at: {working-days: 3}, do: letter", "name: two, at: {end-of-month: 1}, do: letter",
				"name: three, at: {after-previous: 4}, do: letter");
		says("due", "2026-03-04");
		walk.work("2026-03-04");
		walk.giveAll();
		says("scheduled", "2026-04-01");
		walk.giving("2026-04-01");
		says("scheduled", "2026-04-05");
		walk.adopt(Walk.ladder("default", "name: early, at: {working-days: -2}, do: letter"));
		assertThat(walk.desk.log().getLast().getPayload()).hasFieldOrPropertyWithValue("lead", 18);
		says("end");
	}

}
