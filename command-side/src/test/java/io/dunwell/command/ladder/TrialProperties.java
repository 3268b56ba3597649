package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

import io.dunwell.command.Book;
import io.dunwell.messages.Command;
import io.dunwell.messages.Money;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Role;
import io.dunwell.messages.contact.LiftHold;
import io.dunwell.messages.contact.PlaceHold;
import io.dunwell.messages.day.CloseCollectionDay;
import io.dunwell.messages.day.OpenCollectionDay;
import io.dunwell.messages.dispute.ResolveDispute;
import io.dunwell.messages.ladder.ApproveNotice;
import io.dunwell.messages.ladder.GiveNotice;
import io.dunwell.messages.ladder.LadderTrial;
import io.dunwell.messages.ladder.SimulateLadder;
import io.dunwell.messages.payment.ReversePayment;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever happened in random months: the ladder that was in force, simulated over them,
 * gives notice by notice what was really given, as long as people gave each on its day.
 * That is what a simulation takes for granted; a month in which they did not differs by
 * just that.
 */
class TrialProperties {

	private static final LocalDate FIRST = LocalDate.parse("2026-01-02");

	private static final List<String> LADDERS = List.of(
			Walk.ladder("default", "name: a, at: 1, do: e-mail", "name: b, at: 4, do: letter",
					"name: c, at: 9, do: call"),
			Walk.ladder("default", "name: a, at: 0, do: e-mail", "name: b, at: 0, do: call",
					"name: c, at: {after-previous: 4}, do: letter, deadline: 3, approval: lead"),
			Walk.ladder("default", "name: a, at: 1, do: e-mail, when: {amount: {SEK: 120.00}}",
					"name: mark, at: 3, do: none", "name: b, at: 5, do: letter, interest: true, fee: {SEK: 600.00}"),
			"default");

	private enum Kind {

		DAY, PAY, LEAVE, BOUNCE, HOLD, LIFT, DISPUTE, REJECT, ACCEPT, PROMISE

	}

	record Act(Kind kind, int which, int ore) {

		String invoice() {
			return String.valueOf(1 + which % 3);
		}

		String amount() {
			return new Money(ore, "SEK").decimal().toPlainString();
		}

	}

	@Provide
	Arbitrary<List<Act>> months() {
		Arbitrary<Kind> kinds = Arbitraries.frequency(Tuple.of(14, Kind.DAY), Tuple.of(3, Kind.PAY),
				Tuple.of(1, Kind.LEAVE), Tuple.of(2, Kind.BOUNCE), Tuple.of(1, Kind.HOLD), Tuple.of(1, Kind.LIFT),
				Tuple.of(2, Kind.DISPUTE), Tuple.of(1, Kind.REJECT), Tuple.of(1, Kind.ACCEPT),
				Tuple.of(2, Kind.PROMISE));
		return Combinators.combine(kinds, Arbitraries.integers().between(0, 59), Arbitraries.of(1_000, 5_000, 10_000))
			.as(Act::new)
			.list()
			.ofMinSize(30)
			.ofMaxSize(90);
	}

	@Property(tries = 60)
	void simulatesWhatWasInForceAsItWas(@ForAll("months") List<Act> acts, @ForAll @IntRange(max = 3) int ladder,
			@ForAll @IntRange(max = 12) int late) {
		Story story = new Story(LADDERS.get(ladder));
		acts.forEach(story::live);
		LocalDate from = FIRST.plusDays(late);
		if (!from.isAfter(story.walk.today())) {
			int before = story.walk.desk.log().size();
			LadderTrial trial = story.walk.desk.ask(
					new SimulateLadder(null, "default@1", from, story.walk.today(), null, null, null),
					LadderTrial.class);
			assertThat(trial.after()).isEqualTo(trial.before());
			assertThat(trial.periods()).allSatisfy(part -> assertThat(part.after()).isEqualTo(part.before()));
			assertThat(trial.changed()).isZero();
			assertThat(story.walk.desk.log()).hasSize(before);
		}
	}

	/** What happens to the account; what is refused does not happen. */
	private static final class Story {

		private final Walk walk;

		private final Deque<String> payments = new ArrayDeque<>();

		private final Deque<String> holds = new ArrayDeque<>();

		private final Deque<String> disputes = new ArrayDeque<>();

		private int ordinal;

		private Story(String ladder) {
			walk = new Walk(true).adopt(ladder);
			for (int i = 1; i <= 3; i++) {
				walk.invoice(String.valueOf(i), "2026-01-01", "2026-01-0" + (2 + 2 * i), "100.00");
			}
		}

		private void live(Act act) {
			switch (act.kind()) {
				case DAY -> day(walk.today().plusDays(1));
				case PAY -> pay(Book.cash("p" + ++ordinal, walk.today().toString(), act.amount(),
						Book.to(act.invoice(), act.amount())));
				case LEAVE -> pay(Book.onAccount(Walk.ACCOUNT, "p" + ++ordinal, walk.today().toString(), act.amount()));
				case BOUNCE ->
					tryTo(payments, payment -> new ReversePayment(Book.paymentId(payment), walk.today(), "bounced"));
				case HOLD -> keep(holds, new PlaceHold(null, Walk.ACCOUNT, act.which() % 2 == 0 ? null : act.invoice(),
						"legal", walk.today().plusDays(act.which() % 20)));
				case LIFT -> tryTo(holds, LiftHold::new);
				case DISPUTE -> keep(disputes, Book.dispute(act.invoice(), act.amount()));
				case REJECT -> tryTo(disputes, one -> new ResolveDispute(one, "rejected", null, "sales"));
				case ACCEPT -> tryTo(disputes, one -> new ResolveDispute(one, "withdrawn", null, null));
				case PROMISE -> tell(Book.promise(Walk.ACCOUNT,
						Book.line(act.invoice(), act.amount(), walk.today().plusDays(act.which() % 9).toString())));
			}
		}

		/** A collection day, and all that it drafted is given. */
		private void day(LocalDate date) {
			walk.on(date.toString());
			walk.desk.given(new OpenCollectionDay(null, date));
			walk.judge();
			walk.work(date.toString());
			walk.desk.given(new CloseCollectionDay(null, date, 1));
			for (List<String> waiting = walk.waiting(); !waiting.isEmpty(); waiting = walk.waiting()) {
				for (String notice : waiting) {
					walk.desk.as("lena", Role.LEAD);
					tell(new ApproveNotice(notice));
					walk.desk.as("anna", Role.ADMIN);
					tell(new GiveNotice(notice));
				}
			}
		}

		private void pay(Command payment) {
			if (tell(payment)) {
				payments.add("p" + ordinal);
			}
		}

		private void keep(Deque<String> ids, Command command) {
			try {
				ids.add(walk.desk.when(command).id());
			}
			catch (Rejected ignored) {
				// then it did not happen
			}
		}

		private void tryTo(Deque<String> ids, Function<String, Command> command) {
			if (!ids.isEmpty()) {
				tell(command.apply(ids.poll()));
			}
		}

		private boolean tell(Command command) {
			try {
				walk.desk.given(command);
				return true;
			}
			catch (Rejected ignored) {
				return false;
			}
		}

	}

}
