package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.command.Book;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Role;
import io.dunwell.messages.contact.LiftHold;
import io.dunwell.messages.contact.PlaceHold;
import io.dunwell.messages.dispute.ResolveDispute;
import io.dunwell.messages.invoice.Instalment;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.ladder.ApproveNotice;
import io.dunwell.messages.ladder.AssignLadder;
import io.dunwell.messages.ladder.DispatchNotice;
import io.dunwell.messages.ladder.GiveNotice;
import io.dunwell.messages.ladder.ReportUndelivered;
import io.dunwell.messages.ladder.WithdrawNotice;
import io.dunwell.messages.payment.ReversePayment;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LadderTests {

	private static final String FIRST = "notice:main:42:1";

	private static final String LEVELS = Walk.ladder("default", "name: one, at: 5, do: letter",
			"name: two, at: 20, do: letter", "name: three, at: 40, do: letter");

	private final Walk walk = new Walk();

	/** Due on the first of March, one hundred. */
	private Walk dunned() {
		return walk.adopt(LEVELS).invoice("1", "2026-02-01", "2026-03-01", "100.00").on("2026-03-04");
	}

	@Test
	void chasesNobodyUntilALadderIsAdopted() {
		walk.invoice("1", "2026-02-01", "2026-03-01", "100.00").on("2026-03-04");
		assertThat(walk.until("2026-04-01")).isEmpty();
		walk.adopt(LEVELS.replace("default", "other"));
		assertThat(walk.until("2026-04-02")).isEmpty();
	}

	/** Peer cases T1 and T2. */
	@Test
	void takesAStepOnItsDayAndNotBefore() {
		dunned();
		assertThat(walk.work("2026-03-05")).isEmpty();
		assertThat(walk.work("2026-03-06")).containsExactly("2026-03-06 drafted one 1:one:100.00");
		assertThat(walk.work("2026-03-06")).isEmpty();
	}

	/** Peer case T3. */
	@Test
	void waitsForANoticeThatWasNotGiven() {
		dunned();
		assertThat(walk.until("2026-03-31")).containsExactly("2026-03-06 drafted one 1:one:100.00");
	}

	/** Peer cases T4 and T5. */
	@Test
	void staysWhereItIsOnHoldAndGoesUpOneStepAfter() {
		dunned().until("2026-03-06");
		walk.giveAll();
		String hold = walk.desk.when(new PlaceHold(null, Walk.ACCOUNT, null, "legal", LocalDate.parse("2026-12-31")))
			.id();
		assertThat(walk.until("2026-04-25")).isEmpty();
		walk.desk.given(new LiftHold(hold));
		assertThat(walk.giving("2026-04-26")).containsExactly("2026-04-26 drafted two 1:two:100.00",
				"2026-04-26 given two 1:two:100.00");
		assertThat(walk.giving("2026-04-27")).containsExactly("2026-04-27 drafted three 1:three:100.00",
				"2026-04-27 given three 1:three:100.00");
	}

	/** Peer case T6. */
	@Test
	void endsWithWhatIsOwed() {
		dunned().until("2026-03-06");
		walk.desk.given(Book.cash("p", "2026-03-07", "100.00", Book.to("1", "100.00")));
		assertThat(walk.until("2026-04-20")).containsExactly("2026-03-07 withdrawn one settled");
	}

	/** Peer case T6. */
	@Test
	void neverNotesWhoHasPaidBefore() {
		dunned();
		walk.desk.given(Book.cash("p", "2026-03-05", "100.00", Book.to("1", "100.00")));
		assertThat(walk.until("2026-04-20")).isEmpty();
	}

	/** Peer case T7. */
	@Test
	void comesToItsEnd() {
		walk.adopt(Walk.ladder("default", "name: only, at: 0, do: letter"));
		walk.invoice("1", "2026-02-01", "2026-03-01", "100.00").on("2026-03-01");
		assertThat(walk.giving("2026-03-02")).containsExactly("2026-03-02 drafted only 1:only:100.00",
				"2026-03-02 given only 1:only:100.00");
		assertThat(walk.giving("2026-05-02")).isEmpty();
	}

	/** Peer case K1. */
	@Test
	void countsFromTheIssueWhereTheLadderSaysSo() {
		walk.adopt("from: 2012-01-01\nanchor: issued\n" + Walk.ladder("default", "name: first, at: 30, do: none",
				"name: second, at: 40, do: none", "name: third, at: 50, do: none"));
		walk.invoice("1", "2012-05-31", "2012-05-31", "249.95").on("2012-05-31");
		assertThat(walk.until("2012-06-29")).isEmpty();
		assertThat(walk.until("2012-06-30")).containsExactly("2012-06-30 drafted first 1:first:249.95",
				"2012-06-30 given first 1:first:249.95");
		walk.invoice("2", "2012-06-30", "2012-06-30", "10.00");
		assertThat(walk.until("2012-07-09")).isEmpty();
		assertThat(walk.until("2012-07-10")).last().isEqualTo("2012-07-10 given second 1:second:249.95");
		assertThat(walk.until("2012-07-19")).isEmpty();
		assertThat(walk.until("2012-07-20")).last().isEqualTo("2012-07-20 given third 1:third:249.95");
		walk.desk.given(Book.cash("p", "2012-07-20", "259.95", Book.to("1", "249.95"), Book.to("2", "10.00")));
		assertThat(walk.until("2012-09-20")).isEmpty();
	}

	/** Peer case K7: at least, and equality counts. */
	@Test
	void meetsConditionsAtEquality() {
		walk.adopt(Walk.ladder("default",
				"name: one, at: 0, do: letter, when: {amount: {SEK: 100.00}, invoices: 2, days: 10}"));
		walk.invoice("1", "2026-02-01", "2026-03-01", "60.00").on("2026-03-10");
		assertThat(walk.until("2026-03-15")).as("one invoice").isEmpty();
		walk.invoice("2", "2026-02-01", "2026-03-14", "39.99");
		assertThat(walk.until("2026-03-16")).as("99.99").isEmpty();
		walk.invoice("3", "2026-02-01", "2026-03-14", "0.01");
		assertThat(walk.until("2026-03-17"))
			.containsExactly("2026-03-17 drafted one 1:one:60.00 2:one:39.99 3:one:0.01");
	}

	@Test
	void meetsDaysAtEquality() {
		walk.adopt(Walk.ladder("default", "name: one, at: 0, do: letter, when: {days: 10}"));
		walk.invoice("1", "2026-02-01", "2026-03-01", "60.00").on("2026-03-01");
		assertThat(walk.until("2026-03-10")).isEmpty();
		assertThat(walk.until("2026-03-11")).containsExactly("2026-03-11 drafted one 1:one:60.00");
	}

	@Test
	void passesOverAStepThatIsNotForThisAccount() {
		walk.adopt(Walk.ladder("default",
				"name: sales, at: 5, do: slack-task, when: {amount: {SEK: 1000.00}}, otherwise: pass",
				"name: two, at: 20, do: letter"));
		walk.invoice("1", "2026-02-01", "2026-03-01", "60.00").on("2026-03-01");
		assertThat(walk.until("2026-03-21")).containsExactly("2026-03-21 drafted two 1:two:60.00");
	}

	@Test
	void climbsTheDefaultLadderInWorkingDays() {
		walk.adopt("default");
		walk.invoice("1", "2026-02-01", "2026-03-04", "100.00").on("2026-02-20");
		assertThat(walk.giving("2026-04-20").stream().filter(one -> one.contains("given"))).containsExactly(
				"2026-03-02 given reminder 1:reminder:100.00", "2026-03-04 given due-call 1:due-call:100.00",
				"2026-03-05 given written-notice 1:written-notice:100.00",
				"2026-03-05 given date-call 1:date-call:100.00",
				"2026-03-06 given formal-letter 1:formal-letter:100.00",
				"2026-03-09 given court-warning 1:court-warning:100.00", "2026-03-19 given lawyers 1:lawyers:100.00");
	}

	@Test
	void spreadsWhatAWeekendPushesTogether() {
		walk.adopt("default");
		walk.invoice("1", "2026-02-01", "2026-03-07", "100.00").on("2026-03-04");
		assertThat(walk.giving("2026-03-12").stream().filter(one -> one.contains("given"))).containsExactly(
				"2026-03-05 given reminder 1:reminder:100.00", "2026-03-09 given due-call 1:due-call:100.00",
				"2026-03-10 given written-notice 1:written-notice:100.00",
				"2026-03-10 given date-call 1:date-call:100.00",
				"2026-03-11 given formal-letter 1:formal-letter:100.00",
				"2026-03-12 given court-warning 1:court-warning:100.00");
	}

	@Test
	void catchesUpLateOnceAndInOrder() {
		dunned().work("2026-05-01");
		assertThat(walk.waiting()).hasSize(1);
		walk.giveAll();
		assertThat(walk.waiting()).as("one step a notice").isEmpty();
		assertThat(walk.giving("2026-05-04")).filteredOn(one -> one.contains("given"))
			.containsExactly("2026-05-02 given two 1:two:100.00", "2026-05-03 given three 1:three:100.00");
	}

	@Test
	void movesNoOtherTrackWhenTheOldestIsPaid() {
		dunned().invoice("2", "2026-02-01", "2026-03-11", "70.00");
		walk.giving("2026-03-20");
		walk.desk.given(Book.cash("p", "2026-03-20", "100.00", Book.to("1", "100.00")));
		assertThat(walk.giving("2026-03-30")).isEmpty();
		assertThat(walk.giving("2026-03-31")).first().isEqualTo("2026-03-31 drafted two 2:two:70.00");
	}

	@Test
	void putsAllThatIsDueOnOneNotice() {
		dunned().invoice("2", "2026-02-01", "2026-03-16", "70.00");
		walk.giving("2026-03-20");
		assertThat(walk.until("2026-03-21")).containsExactly("2026-03-21 drafted two 1:two:100.00 2:one:70.00");
	}

	@Test
	void drawsUpAnewWhatWaitsWhenMoreComesDue() {
		dunned().invoice("2", "2026-02-01", "2026-03-05", "70.00");
		assertThat(walk.until("2026-03-10")).containsExactly("2026-03-06 drafted one 1:one:100.00",
				"2026-03-10 withdrawn one replaced", "2026-03-10 drafted one 1:one:100.00 2:one:70.00");
	}

	@Test
	void reopensABouncedInvoiceAtItsStep() {
		dunned().giving("2026-03-06");
		walk.desk.given(Book.cash("p", "2026-03-07", "100.00", Book.to("1", "100.00")));
		walk.giving("2026-03-15");
		walk.desk.given(new ReversePayment(Book.paymentId("p"), LocalDate.parse("2026-03-15"), "bounced"));
		assertThat(walk.giving("2026-03-20")).isEmpty();
		assertThat(walk.giving("2026-03-21")).first().isEqualTo("2026-03-21 drafted two 1:two:100.00");
	}

	@Test
	void chasesOnlyWhatIsNeitherContestedNorPromised() {
		dunned();
		walk.desk.given(Book.dispute("1", "30.00"));
		walk.desk.given(Book.promise(Walk.ACCOUNT, Book.line("1", "20.00", "2026-03-20")));
		assertThat(walk.until("2026-03-06")).containsExactly("2026-03-06 drafted one 1:one:50.00");
	}

	@Test
	void resumesAfterARejectedDisputeWithAFreshNotice() {
		dunned().giving("2026-03-06");
		String dispute = walk.desk.when(Book.dispute("1", null)).id();
		assertThat(walk.giving("2026-04-30")).isEmpty();
		walk.desk.given(new ResolveDispute(dispute, "rejected", null, "sales"));
		assertThat(walk.giving("2026-05-01")).containsExactly("2026-05-01 drafted one 1:one:100.00",
				"2026-05-01 given one 1:one:100.00");
		assertThat(walk.giving("2026-05-02")).first().isEqualTo("2026-05-02 drafted two 1:two:100.00");
	}

	@Test
	void letsADeadlineRunOut() {
		walk.adopt(Walk.ladder("default", "name: warning, at: 5, do: letter, deadline: 10",
				"name: court, at: 6, do: letter"));
		walk.invoice("1", "2026-02-01", "2026-03-01", "100.00").on("2026-03-01");
		assertThat(walk.giving("2026-03-16")).hasSize(2);
		assertThat(walk.giving("2026-03-17")).first().isEqualTo("2026-03-17 drafted court 1:court:100.00");
	}

	@Test
	void goesOnWhereANewVersionIsPastTheLastStep() {
		dunned().giving("2026-03-06");
		walk.adopt(Walk.ladder("default", "name: a, at: 1, do: letter", "name: b, at: 5, do: letter",
				"name: c, at: 8, do: letter", "name: d, at: 9, do: letter"));
		assertThat(walk.giving("2026-03-12").stream().filter(one -> one.contains("given")))
			.containsExactly("2026-03-09 given c 1:c:100.00", "2026-03-10 given d 1:d:100.00");
	}

	@Test
	void keepsAVersionOutOfForceUntilItsDate() {
		dunned().adopt("from: 2026-03-10\n" + Walk.ladder("default", "name: hard, at: 1, do: letter"));
		assertThat(walk.until("2026-03-09")).containsExactly("2026-03-06 drafted one 1:one:100.00");
	}

	@Test
	void dunsInstalmentsOneByOne() {
		walk.adopt(LEVELS);
		walk.desk.given(new RegisterInvoice(null, Walk.ACCOUNT, "1", LocalDate.parse("2026-02-01"), null,
				Book.sek("100.00"), null, List.of(new Instalment(LocalDate.parse("2026-03-01"), Book.sek("40.00")),
						new Instalment(LocalDate.parse("2026-03-12"), Book.sek("60.00")))));
		walk.knows("1").on("2026-03-01");
		assertThat(walk.giving("2026-03-18").stream().filter(one -> one.contains("given")))
			.containsExactly("2026-03-06 given one 1:one:40.00", "2026-03-17 given one 1:one:60.00");
	}

	@Test
	void leavesWhoHasPaidAloneUntilTheCashIsApplied() {
		dunned();
		walk.desk.given(Book.onAccount(Walk.ACCOUNT, "p", "2026-03-05", "100.00"));
		assertThat(walk.until("2026-03-10")).isEmpty();
	}

	@Test
	void givesOnlyWhatIsStillOwed() {
		dunned().invoice("2", "2026-02-01", "2026-03-01", "70.00");
		walk.until("2026-03-06");
		walk.desk.given(Book.cash("p", "2026-03-06", "100.00", Book.to("1", "100.00")));
		assertThat(walk.when(new GiveNotice(FIRST))).containsExactly("2026-03-06 given one 2:one:70.00");
	}

	@Test
	void withdrawsOnGivingWhatIsSettled() {
		dunned().until("2026-03-06");
		walk.desk.given(Book.cash("p", "2026-03-06", "100.00", Book.to("1", "100.00")));
		assertThat(walk.desk.when(new GiveNotice(FIRST)).done().already()).isTrue();
		walk.desk.refuses(Refusal.NOTICE_CLOSED, new GiveNotice(FIRST));
	}

	@Test
	void waitsForWhoHasToApprove() {
		walk.adopt(Walk.ladder("default", "name: one, at: 5, do: letter, approval: controller"));
		walk.invoice("1", "2026-02-01", "2026-03-01", "100.00").on("2026-03-05").until("2026-03-06");
		walk.desk.refuses(Refusal.NOTICE_NOT_APPROVED, new GiveNotice(FIRST));
		walk.desk.as("lena", Role.LEAD).refuses(Refusal.FORBIDDEN, new ApproveNotice(FIRST));
		walk.desk.as("anna", Role.CONTROLLER).refuses(Refusal.OWN_REQUEST, new ApproveNotice(FIRST));
		walk.desk.as("carl", Role.CONTROLLER).given(new ApproveNotice(FIRST));
		assertThat(walk.desk.when(new ApproveNotice(FIRST)).done().already()).isTrue();
		walk.desk.as("anna", Role.COLLECTOR);
		assertThat(walk.when(new GiveNotice(FIRST))).hasSize(1);
	}

	@Test
	void drawsUpAgainWhatAPersonTookBack() {
		dunned().until("2026-03-06");
		assertThat(walk.when(new WithdrawNotice(FIRST, "wrong address")))
			.containsExactly("2026-03-06 withdrawn one wrong address");
		assertThat(walk.work("2026-03-06")).isEmpty();
		assertThat(walk.work("2026-03-07")).containsExactly("2026-03-07 drafted one 1:one:100.00");
		walk.desk.refuses(Refusal.UNKNOWN_NOTICE, new WithdrawNotice("notice:main:42:9", "no"));
		walk.desk.refuses(Refusal.UNKNOWN_NOTICE, new WithdrawNotice("nonsense", "no"));
		walk.desk.refuses(Refusal.NOTHING_TO_APPROVE, approveAsLead());
	}

	private ApproveNotice approveAsLead() {
		walk.desk.as("lena", Role.LEAD);
		return new ApproveNotice("notice:main:42:2");
	}

	@Test
	void saysInTheMailWhatIsOwedThenAndNothingElseAfter() {
		dunned().invoice("2", "2026-02-01", "2026-03-01", "70.00");
		walk.until("2026-03-06");
		walk.desk.given(Book.cash("p", "2026-03-06", "100.00", Book.to("1", "100.00")));
		walk.desk.refuses(Refusal.FORBIDDEN, new DispatchNotice(FIRST, "room"));
		walk.desk.as("desk", Role.SYSTEM);
		assertThat(walk.when(new DispatchNotice(FIRST, "room"))).containsExactly("2026-03-06 mailed one 2:one:70.00");
		assertThat(walk.desk.when(new DispatchNotice(FIRST, "another room")).done().already()).isTrue();
		assertThat(walk.next().why()).isEqualTo("in-the-mail");
		walk.desk.refuses(Refusal.NOTICE_ON_ITS_WAY, new WithdrawNotice(FIRST, "too late"));

		walk.desk.given(Book.cash("q", "2026-03-06", "70.00", Book.to("2", "70.00")));
		assertThat(walk.until("2026-03-20")).isEmpty();
		assertThat(walk.when(new GiveNotice(FIRST))).containsExactly("2026-03-20 given one 2:one:70.00");
	}

	/** Nobody has a second letter of a day because a clock was set back. */
	@Test
	void mailsNoSecondLetterOfADay() {
		dunned().until("2026-03-21");
		walk.desk.as("desk", Role.SYSTEM).given(new GiveNotice(FIRST));
		assertThat(walk.work("2026-03-22")).containsExactly("2026-03-22 drafted two 1:two:100.00");
		DispatchNotice second = new DispatchNotice("notice:main:42:2", "room");
		walk.on("2026-03-21");
		assertThat(walk.when(second)).isEmpty();
		walk.on("2026-03-20");
		assertThat(walk.when(second)).isEmpty();
		walk.on("2026-03-22");
		assertThat(walk.when(second)).containsExactly("2026-03-22 mailed two 1:two:100.00");
	}

	@Test
	void keepsTheDeadlineThatTheLetterStated() {
		walk.adopt(Walk.ladder("default", "name: one, at: 5, do: e-mail, deadline: 8", "name: two, at: 6, do: call"));
		walk.invoice("1", "2026-02-01", "2026-03-01", "100.00").on("2026-03-05").until("2026-03-06");
		walk.desk.as("desk", Role.SYSTEM).given(new DispatchNotice(FIRST, "room"));
		walk.desk.on("2026-03-09").given(new GiveNotice(FIRST));
		assertThat(walk.tracks().tracks().getFirst().nextOn()).isEqualTo("2026-03-15");
	}

	@Test
	void hasBackWhatDidNotArrive() {
		dunned().until("2026-03-06");
		walk.desk.refuses(Refusal.NOTICE_NOT_SENT, new ReportUndelivered(FIRST, "?"));
		walk.desk.refuses(Refusal.UNKNOWN_NOTICE, new ReportUndelivered("notice:main:42:9", "?"));
		walk.desk.as("desk", Role.SYSTEM).given(new DispatchNotice(FIRST, "room"));
		assertThat(walk.when(new ReportUndelivered(FIRST, "no such user"))).containsExactly("2026-03-06 undelivered");
		assertThat(walk.next().why()).isEqualTo("waiting");
		walk.desk.given(new GiveNotice(FIRST));
		assertThat(walk.when(new ReportUndelivered(FIRST, "moved"))).containsExactly("2026-03-06 undelivered");
		assertThat(walk.desk.when(new ReportUndelivered(FIRST, "moved")).done().already()).isTrue();
		assertThat(walk.next().lastStep()).isEqualTo("one");
	}

	@Test
	void mailsNothingThatIsNotWrittenNorApprovedNorOwed() {
		walk.adopt(
				Walk.ladder("default", "name: one, at: 5, do: call", "name: two, at: 5, do: e-mail, approval: lead"));
		walk.invoice("1", "2026-02-01", "2026-03-01", "100.00").on("2026-03-05").until("2026-03-06");
		walk.desk.as("desk", Role.SYSTEM).refuses(Refusal.NOTICE_NOT_WRITTEN, new DispatchNotice(FIRST, "room"));
		walk.desk.given(new GiveNotice(FIRST));
		walk.desk.refuses(Refusal.NOTICE_NOT_APPROVED, new DispatchNotice("notice:main:42:2", "room"));
		walk.desk.as("lena", Role.LEAD).given(new ApproveNotice("notice:main:42:2")).as("desk", Role.SYSTEM);
		walk.desk.given(Book.cash("p", "2026-03-06", "100.00", Book.to("1", "100.00")));
		assertThat(walk.when(new DispatchNotice("notice:main:42:2", "room")))
			.containsExactly("2026-03-06 withdrawn two settled");
	}

	@Test
	void chasesAnAccountByTheLadderAssignedToIt() {
		dunned();
		walk.desk.refuses(Refusal.UNKNOWN_LADDER, new AssignLadder(null, Walk.ACCOUNT, "soft"));
		walk.adopt("soft");
		walk.desk.given(new AssignLadder(null, Walk.ACCOUNT, "soft"));
		assertThat(walk.desk.when(new AssignLadder(null, Walk.ACCOUNT, "soft")).done().already()).isTrue();
		assertThat(walk.until("2026-03-05")).containsExactly("2026-03-05 drafted courtesy 1:courtesy:100.00");
	}

}
