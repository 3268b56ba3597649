package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.dunwell.command.Book;
import io.dunwell.command.Desk.Said;
import io.dunwell.messages.Command;
import io.dunwell.messages.Money;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Role;
import io.dunwell.messages.dispute.ResolveDispute;
import io.dunwell.messages.invoice.InterestReleased;
import io.dunwell.messages.invoice.InvoiceCancelled;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.RegisterInvoice;
import io.dunwell.messages.ladder.CheckLadder;
import io.dunwell.messages.ladder.DispatchNotice;
import io.dunwell.messages.ladder.FindNoticeCharges;
import io.dunwell.messages.ladder.GiveNotice;
import io.dunwell.messages.ladder.LadderTrial;
import io.dunwell.messages.ladder.LadderVersions;
import io.dunwell.messages.ladder.LadderVersions.Concern;
import io.dunwell.messages.ladder.NoticeCharge;
import io.dunwell.messages.ladder.NoticeCharged;
import io.dunwell.messages.ladder.NoticeCharges;
import io.dunwell.messages.ladder.NoticeChargesCancelled;
import io.dunwell.messages.ladder.NoticeGiven;
import io.dunwell.messages.ladder.ReportUndelivered;
import io.dunwell.messages.ladder.SimulateLadder;
import io.dunwell.messages.ladder.WithdrawNotice;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Fees and interest of steps; the desk's rate is ten per cent a year. */
class ChargingTests {

	private static final String FIRST = "notice:main:42:1";

	private static final LocalDate DAY = LocalDate.parse("2026-03-11");

	private final Walk walk = new Walk();

	/** One hundred and three hundred, ten days late. */
	private Walk late(String kind) {
		return late(walk, kind);
	}

	private static Walk late(Walk walk, String kind) {
		walk.adopt(Walk.ladder("default",
				"name: demand, at: 10, do: " + kind + ", fee: {SEK: 60.00, EUR: 5}, interest: true, deadline: 8",
				"name: last, at: 30, do: letter"));
		walk.invoice("1", "2026-02-01", "2026-03-01", "3650.00").invoice("2", "2026-02-01", "2026-03-01", "365.00");
		walk.work(DAY.toString());
		walk.desk.as("desk", Role.SYSTEM);
		return walk;
	}

	@Test
	void chargesOneFeeAndInterestOnEachInvoiceWhenALetterIsGiven() {
		late("letter");
		List<NoticeCharge> before = preview();
		assertThat(before).extracting(NoticeCharge::amount)
			.containsExactly(Book.sek("60.00"), Book.sek("10.00"), Book.sek("1.00"));
		Said said = walk.desk.when(new GiveNotice(FIRST));
		assertThat(said.one(NoticeCharged.class).charges()).isEqualTo(before);
		assertThat(preview()).isEmpty();
		assertThat(
				said.events().stream().filter(InvoiceRegistered.class::isInstance).map(InvoiceRegistered.class::cast))
			.extracting(
					one -> one.kind() + " " + one.after().number() + " of " + one.principal() + " " + one.after().due())
			.containsExactly("fee 42-N1-F of invoice:main:1 2026-03-19", "interest 1-N1-R of invoice:main:1 2026-03-19",
					"interest 2-N1-R of invoice:main:2 2026-03-19");
		assertThat(said.one(NoticeCharged.class).charges().getFirst().basis()).contains("1981:739");
		assertThat(said.one(NoticeCharged.class).charges().getLast().basis()).contains("1975:635");
	}

	private List<NoticeCharge> preview() {
		return walk.desk.ask(new FindNoticeCharges(FIRST, DAY), NoticeCharges.class).charges();
	}

	@Test
	void chargesAMailAsItGoesToTheMailAndNotAgain() {
		late("e-mail");
		assertThat(walk.desk.when(dispatch()).one(NoticeCharged.class).charges()).hasSize(3);
		assertThat(walk.desk.when(dispatch()).events()).isEmpty();
		assertThat(walk.desk.when(new GiveNotice(FIRST)).events()).noneMatch(NoticeCharged.class::isInstance)
			.noneMatch(InvoiceRegistered.class::isInstance)
			.anyMatch(NoticeGiven.class::isInstance);
	}

	@Test
	void takesBackWhatAMailChargedThatDidNotReachThem() {
		late("e-mail").desk.given(dispatch());
		Said back = walk.desk.when(new ReportUndelivered(FIRST, "no such user"));
		assertThat(back.one(NoticeChargesCancelled.class).charges()).hasSize(3);
		assertThat(back.events().stream().filter(InvoiceCancelled.class::isInstance)).hasSize(3);
		assertThat(back.events().stream().filter(InterestReleased.class::isInstance)).hasSize(2);
		Said printed = walk.desk.on("2026-03-12").when(new GiveNotice(FIRST));
		assertThat(printed.one(NoticeCharged.class).charges()).extracting(NoticeCharge::amount)
			.containsExactly(Book.sek("60.00"), Book.sek("11.00"), Book.sek("1.10"));
	}

	@Test
	void keepsWhatWasPaidOfAMailThatCameBack() {
		late("e-mail").desk.given(dispatch(), Book.cash("p", "2026-03-11", "60.00", Book.to("42-N1-F", "60.00")));
		assertThat(walk.desk.when(new ReportUndelivered(FIRST, "full")).one(NoticeChargesCancelled.class).charges())
			.extracting(NoticeCharge::document)
			.containsExactly("1-N1-R", "2-N1-R");
		assertThat(walk.desk.when(new GiveNotice(FIRST)).one(NoticeCharged.class).charges())
			.extracting(NoticeCharge::document)
			.containsExactly("1-N1-R", "2-N1-R");
	}

	@Test
	void takesNoStepOnAFeeAndChargesNothingOnIt() {
		late("letter").giveAll().knows("42-N1-F").knows("1-N1-R");
		assertThat(walk.tracks().tracks()).filteredOn(one -> one.why().equals("charge")).hasSize(2);
		assertThat(walk.giving("2026-05-30")).containsExactly("2026-03-31 drafted last 1:last:3650.00 2:last:365.00",
				"2026-03-31 given last 1:last:3650.00 2:last:365.00");
		assertThat(charges()).hasSize(1);
	}

	@Test
	void chargesTheLaterRateFromItsDayOn() {
		late("letter").giveAll();
		walk.adopt(Walk.ladder("default", "name: more, at: 40, do: letter, interest: true"));
		walk.giving("2026-04-10");
		// 20 days at ten per cent, 10 at eight
		assertThat(charges().get(1).charges()).extracting(NoticeCharge::amount)
			.containsExactly(Book.sek("28.00"), Book.sek("2.80"));
	}

	@Test
	void chargesNoMoreThanTheLawNamesAndSaysSoBefore() {
		String greedy = Walk.ladder("default", "name: a, at: 1, do: letter, fee: {SEK: 900.00}",
				"name: b, at: 9, do: call, interest: true");
		walk.adopt(greedy).invoice("1", "2026-02-01", "2026-03-01", "100.00");
		walk.giving("2026-03-02");
		assertThat(charges().getFirst().charges()).extracting(NoticeCharge::amount).containsExactly(Book.sek("450.00"));
		assertThat(walk.desk.ask(new CheckLadder(null, greedy), LadderVersions.class).versions().getFirst().concerns())
			.containsExactly(Concern.of("fee-above-law", "a", "900.00 SEK", "450.00 SEK", "SE"),
					Concern.of("charge-unwritten", "b", "call"));
	}

	@Test
	void chargesNothingInACurrencyWithoutAFeeOrARate() {
		walk.adopt(Walk.ladder("default", "name: a, at: 1, do: letter, fee: {SEK: 60.00}, interest: true"));
		walk.desk.given(new RegisterInvoice(null, Walk.ACCOUNT, "1", LocalDate.parse("2026-02-01"),
				LocalDate.parse("2026-03-01"), Money.of("100.00", "USD"), null, null));
		walk.knows("1").giving("2026-03-03");
		assertThat(walk.next().lastStep()).isEqualTo("a");
		assertThat(charges()).isEmpty();
	}

	@Test
	void chargesNoSecondFeeForAStepThatIsGivenAfresh() {
		walk.adopt(Walk.ladder("default", "name: a, at: 1, do: letter, fee: {SEK: 60.00}"));
		walk.invoice("1", "2026-02-01", "2026-03-01", "100.00").giving("2026-03-02");
		String dispute = walk.desk.when(Book.dispute("1", "100.00")).id();
		walk.desk.given(new ResolveDispute(dispute, "rejected", null, "sales"));
		assertThat(walk.giving("2026-03-04")).anyMatch(told -> told.contains("given a"));
		assertThat(charges()).hasSize(1);
	}

	@Test
	void simulatesTheFeesThatWereCharged() {
		late("letter").giveAll();
		LadderTrial trial = walk.desk.ask(
				new SimulateLadder(null, "default@1", LocalDate.parse("2026-03-02"), DAY, null, null, null),
				LadderTrial.class);
		assertThat(trial.before().fees()).containsExactly(Book.sek("60.00"));
		assertThat(trial.after()).isEqualTo(trial.before());
	}

	/**
	 * Each number is a thing that somebody or a retry does, in any order, any number of
	 * times.
	 */
	@Property(tries = 100)
	void chargesAtMostOneFeePerNoticeWhateverIsTried(@ForAll @Size(max = 20) List<@IntRange(max = 6) Integer> acts) {
		Walk mine = late(new Walk(), "e-mail");
		for (int act : acts) {
			String notice = mine.waiting().stream().findFirst().orElse(FIRST);
			try {
				switch (act) {
					case 0, 1 -> mine.desk.given(new DispatchNotice(notice, "room"));
					case 2 -> mine.desk.given(new GiveNotice(notice));
					case 3 -> mine.desk.given(new ReportUndelivered(notice, "full"));
					case 4 -> mine.desk.given(new WithdrawNotice(notice, "not yet"));
					case 5 -> mine.work(mine.today().plusDays(1).toString());
					default -> mine.desk.given(Book.cash("p" + mine.desk.log().size(), mine.today().toString(), "5.00",
							Book.to("42-N1-F", "5.00")));
				}
			}
			catch (Rejected ignored) {
				// then it did not happen
			}
		}
		checkFees(mine);
	}

	/**
	 * What is owed of fees by the log alone: one per notice that is out, none besides.
	 */
	private static void checkFees(Walk mine) {
		List<String> owed = new ArrayList<>();
		List<String> given = new ArrayList<>();
		mine.desk.log().stream().map(Message::getPayload).forEach(event -> {
			switch (event) {
				case InvoiceRegistered it when "fee".equals(it.kind()) -> owed.add(it.after().number());
				case InvoiceCancelled it when it.after().number().endsWith("-F") -> owed.remove(it.after().number());
				case NoticeGiven it -> given.add(it.notice());
				default -> {
					// another story
				}
			}
		});
		assertThat(owed).doesNotHaveDuplicates();
		assertThat(owed)
			.containsAll(given.stream().map(one -> "42-N" + one.substring(one.lastIndexOf(':') + 1) + "-F").toList());
	}

	private static Command dispatch() {
		return new DispatchNotice(FIRST, "room");
	}

	private List<NoticeCharged> charges() {
		return walk.desk.log()
			.stream()
			.map(Message::getPayload)
			.filter(NoticeCharged.class::isInstance)
			.map(NoticeCharged.class::cast)
			.toList();
	}

}
