package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import io.dunwell.command.Book;
import io.dunwell.messages.Command;
import io.dunwell.messages.Money;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.contact.LiftHold;
import io.dunwell.messages.contact.PlaceHold;
import io.dunwell.messages.dispute.ResolveDispute;
import io.dunwell.messages.invoice.CashApplied;
import io.dunwell.messages.invoice.CashUnapplied;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.messages.ladder.GiveNotice;
import io.dunwell.messages.ladder.LadderResumed;
import io.dunwell.messages.ladder.NoticeDrafted;
import io.dunwell.messages.ladder.NoticeGiven;
import io.dunwell.messages.ladder.NoticeLine;
import io.dunwell.messages.ladder.WithdrawNotice;
import io.dunwell.messages.payment.ReversePayment;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random months of one account with three invoices: paid in part or whole, bounced, held,
 * contested, promised, while ladders are replaced, days are worked or missed, and notices
 * given late or taken back. The log then shows: no track takes two steps on a notice,
 * none a step twice, nobody who has paid is on a notice given after the posting, and once
 * nothing stops it any more, no step is lost.
 */
class LadderProperties {

	/**
	 * Their steps by days after the due date; those of one day are a letter and a call.
	 */
	private static final List<List<Integer>> LADDERS = List.of(List.of(1, 4, 9), List.of(2, 3, 12), List.of(0, 6),
			List.of(5, 5, 8), List.of(-2, 1, 2, 15));

	private enum Kind {

		DAY, MISSED_DAY, GIVE, TAKE_BACK, PAY, BOUNCE, HOLD, LIFT, DISPUTE, REJECT, ACCEPT, PROMISE, REPLACE

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
		Arbitrary<Kind> kinds = Arbitraries.frequency(Tuple.of(12, Kind.DAY), Tuple.of(2, Kind.MISSED_DAY),
				Tuple.of(8, Kind.GIVE), Tuple.of(1, Kind.TAKE_BACK), Tuple.of(3, Kind.PAY), Tuple.of(2, Kind.BOUNCE),
				Tuple.of(1, Kind.HOLD), Tuple.of(1, Kind.LIFT), Tuple.of(2, Kind.DISPUTE), Tuple.of(1, Kind.REJECT),
				Tuple.of(1, Kind.ACCEPT), Tuple.of(1, Kind.PROMISE), Tuple.of(1, Kind.REPLACE));
		return Combinators.combine(kinds, Arbitraries.integers().between(0, 59), Arbitraries.of(1_000, 5_000, 10_000))
			.as(Act::new)
			.list()
			.ofMinSize(30)
			.ofMaxSize(90);
	}

	@Property(tries = 60)
	void climbsStepByStepWhateverHappens(@ForAll("months") List<Act> acts, @ForAll boolean remembers) {
		Walk walk = new Walk(remembers).adopt(ladder(0));
		for (int i = 1; i <= 3; i++) {
			walk.invoice(String.valueOf(i), "2026-01-01", "2026-01-0" + (2 + 2 * i), "100.00");
		}
		walk.tracks();
		Story story = new Story(walk);
		acts.forEach(act -> {
			story.live(act);
			walk.tracks();
		});
		checkSteps(walk);
		story.endWell();
		checkSteps(walk);
		checkNothingIsLost(walk, story.ladder);
	}

	private static String ladder(int which) {
		List<Integer> offsets = LADDERS.get(which);
		String[] steps = new String[offsets.size()];
		for (int i = 0; i < steps.length; i++) {
			boolean second = i > 0 && offsets.get(i).equals(offsets.get(i - 1));
			steps[i] = "name: s" + i + ", at: " + offsets.get(i) + ", do: " + (second ? "call" : "letter");
		}
		return "# " + which + "\n" + Walk.ladder("default", steps);
	}

	/** By the log alone. */
	private static void checkSteps(Walk walk) {
		Map<String, OpenAmount> standing = new HashMap<>();
		Map<String, NoticeDrafted> drafted = new HashMap<>();
		Map<String, NoticeLine> last = new HashMap<>();
		Map<String, Integer> version = new HashMap<>();
		Set<String> resumed = new HashSet<>();
		walk.desk.log().forEach(message -> {
			switch (message.getPayload()) {
				case InvoiceRegistered it -> standing.put(it.invoice(), it.after());
				case CashApplied it -> standing.put(it.invoice(), it.after());
				case CashUnapplied it -> standing.put(it.invoice(), it.after());
				case NoticeDrafted it -> drafted.put(it.notice(), it);
				case LadderResumed it -> resumed.add(it.invoice());
				case NoticeGiven it -> {
					assertThat(it.lines()).extracting(NoticeLine::invoice).doesNotHaveDuplicates().isNotEmpty();
					for (NoticeLine line : it.lines()) {
						Money open = known(standing, line.invoice()).open();
						assertThat(open.isPositive()).as("%s is paid", line.invoice()).isTrue();
						assertThat(line.amount()).isLessThanOrEqualTo(open);
						int now = known(drafted, it.notice()).version();
						boolean again = resumed.remove(line.invoice());
						NoticeLine before = last.put(line.invoice(), line);
						Integer then = version.put(line.invoice(), now);
						checkStep(before, line, again, then != null && then == now);
					}
				}
				default -> {
					// no matter of the ladder
				}
			}
		});
	}

	private static <T> T known(Map<String, T> all, String id) {
		return Optional.ofNullable(all.get(id)).orElseThrow();
	}

	private static void checkStep(@Nullable NoticeLine before, NoticeLine line, boolean again, boolean sameVersion) {
		if (before == null) {
			assertThat(line.ordinal()).isEqualTo(1);
		}
		else if (again && sameVersion) {
			// a notice that waited meanwhile is the fresh one
			assertThat(line.ordinal()).isBetween(before.ordinal(), before.ordinal() + 1);
		}
		else if (again) {
			assertThat(line.ordinal()).isPositive();
		}
		else if (sameVersion) {
			assertThat(line.ordinal()).isEqualTo(before.ordinal() + 1);
		}
		else {
			assertThat(line.scheduled()).isAfter(before.scheduled());
		}
	}

	private static void checkNothingIsLost(Walk walk, int ladder) {
		Map<String, LocalDate> reached = new HashMap<>();
		Map<String, OpenAmount> standing = new HashMap<>();
		walk.desk.log().forEach(message -> {
			switch (message.getPayload()) {
				case InvoiceRegistered it -> standing.put(it.invoice(), it.after());
				case CashApplied it -> standing.put(it.invoice(), it.after());
				case CashUnapplied it -> standing.put(it.invoice(), it.after());
				case NoticeGiven it -> it.lines().forEach(line -> reached.put(line.invoice(), line.scheduled()));
				default -> {
					// no matter of the ladder
				}
			}
		});
		standing.forEach((invoice, one) -> {
			if (one.open().isPositive()) {
				assertThat(reached.get(invoice)).as("last step of %s", invoice)
					.isAfterOrEqualTo(one.due().plusDays(LADDERS.get(ladder).getLast()));
			}
		});
	}

	/** What happens to the account; what is refused does not happen. */
	private static final class Story {

		private final Walk walk;

		private final Deque<String> payments = new ArrayDeque<>();

		private final Deque<String> holds = new ArrayDeque<>();

		private final Deque<String> disputes = new ArrayDeque<>();

		private int ladder;

		private int ordinal;

		private Story(Walk walk) {
			this.walk = walk;
		}

		private void live(Act act) {
			switch (act.kind()) {
				case DAY -> walk.until(walk.today().plusDays(1).toString());
				case MISSED_DAY -> walk.on(walk.today().plusDays(1).toString());
				case GIVE -> walk.waiting().stream().skip(act.which() % 2).findFirst().ifPresent(this::give);
				case TAKE_BACK -> walk.waiting().stream().findFirst().ifPresent(this::takeBack);
				case PAY -> pay(act);
				case BOUNCE ->
					tryTo(payments, payment -> new ReversePayment(Book.paymentId(payment), walk.today(), "bounced"));
				case HOLD -> keep(holds, () -> new PlaceHold(null, Walk.ACCOUNT,
						act.which() % 2 == 0 ? null : act.invoice(), "legal", walk.today().plusDays(act.which())));
				case LIFT -> tryTo(holds, LiftHold::new);
				case DISPUTE -> keep(disputes, () -> Book.dispute(act.invoice(), act.amount()));
				case REJECT -> tryTo(disputes, one -> new ResolveDispute(one, "rejected", null, "sales"));
				case ACCEPT -> tryTo(disputes, one -> new ResolveDispute(one, "withdrawn", null, null));
				case PROMISE -> tell(Book.promise(Walk.ACCOUNT,
						Book.line(act.invoice(), act.amount(), walk.today().plusDays(act.which() % 9).toString())));
				case REPLACE -> {
					ladder = act.which() % LADDERS.size();
					walk.adopt(ladder(ladder));
				}
			}
		}

		/** Nothing stops the ladder any more, and all is given on its day. */
		private void endWell() {
			while (!disputes.isEmpty()) {
				tryTo(disputes, one -> new ResolveDispute(one, "withdrawn", null, null));
			}
			walk.on(walk.today().plusDays(90).toString());
			walk.judge();
			walk.giving(walk.today().plusDays(20).toString());
		}

		private void pay(Act act) {
			String reference = "p" + ++ordinal;
			if (tell(Book.cash(reference, walk.today().toString(), act.amount(),
					Book.to(act.invoice(), act.amount())))) {
				payments.add(reference);
			}
		}

		private void give(String notice) {
			tell(new GiveNotice(notice));
		}

		private void takeBack(String notice) {
			tell(new WithdrawNotice(notice, "not yet"));
		}

		private void keep(Deque<String> ids, Supplier<Command> command) {
			try {
				ids.add(walk.desk.when(command.get()).id());
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
