package io.dunwell.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.dunwell.messages.Command;
import io.dunwell.messages.Ids;
import io.dunwell.messages.payment.AllocatePayment;
import io.dunwell.messages.payment.UnallocatePayment;
import io.dunwell.messages.promise.PromiseLine;
import io.dunwell.messages.Event;
import io.dunwell.messages.Money;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Role;
import io.dunwell.messages.invoice.PromiseJudged;
import io.dunwell.messages.payment.ReversePayment;
import io.dunwell.messages.promise.CancelPromise;
import io.dunwell.messages.promise.PromiseLineJudged;
import io.dunwell.messages.promise.PromiseLineReplaced;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random months of one account with two invoices: promises are made, paid early, late, in
 * part, to the account only, moved, bounced, credited, cancelled, replaced, while minutes
 * and days pass. What the events say last of each line is what paper says, and each is
 * judged for the first time once.
 */
class PromiseProperties {

	private static final String ACCOUNT = "42";

	private enum Kind {

		PROMISE, PAY, LEAVE, GIVE, TAKE_BACK, CREDIT, BOUNCE, CANCEL, LATER, NEXT_DAY

	}

	/**
	 * One thing that happens; days ahead for a promise, back for the cash.
	 *
	 * @param which invoice or, for a promise, 3: both
	 */
	record Step(Kind kind, int ore, int days, int which) {

		List<String> invoices() {
			return which > 2 ? List.of("1", "2") : List.of(invoice());
		}

		String invoice() {
			return which == 2 ? "2" : "1";
		}

		String amount() {
			return new Money(ore, "SEK").decimal().toPlainString();
		}

	}

	@Provide
	Arbitrary<List<Step>> months() {
		Arbitrary<Kind> kinds = Arbitraries.frequency(Tuple.of(4, Kind.PROMISE), Tuple.of(3, Kind.PAY),
				Tuple.of(3, Kind.LEAVE), Tuple.of(2, Kind.GIVE), Tuple.of(1, Kind.TAKE_BACK), Tuple.of(1, Kind.CREDIT),
				Tuple.of(1, Kind.BOUNCE), Tuple.of(1, Kind.CANCEL), Tuple.of(4, Kind.LATER),
				Tuple.of(6, Kind.NEXT_DAY));
		Arbitrary<Integer> ore = Arbitraries.of(100, 9_900, 9_899, 10_000, 20_000, 35_000);
		return Combinators
			.combine(kinds, ore, Arbitraries.integers().between(0, 5), Arbitraries.integers().between(1, 3))
			.as(Step::new)
			.list()
			.ofMaxSize(60);
	}

	@Property(tries = 600)
	void judgesAsPaperDoes(@ForAll("months") List<Step> month, @ForAll boolean remembers) {
		Month told = new Month(new Desk(remembers));
		for (Step step : month) {
			told.tell(step);
			assertThat(judged(told.desk)).as("%s in %s", step, month).isEqualTo(told.paper.judged());
		}
	}

	/** Told to the desk and to paper alike. */
	private static final class Month {

		final Desk desk;

		final NaivePromises paper = new NaivePromises();

		private final List<String> promises = new ArrayList<>();

		private final List<String> payments = new ArrayList<>();

		private LocalDate today = Book.DAY;

		private Instant now = Instant.parse(today + "T12:00:00Z");

		private int ever;

		Month(Desk desk) {
			this.desk = desk.on(today.toString())
				.given(Book.account(ACCOUNT), Book.invoice(ACCOUNT, "1", "1000.00"),
						Book.invoice(ACCOUNT, "2", "500.00"));
			paper.owe("1", 100_000);
			paper.owe("2", 50_000);
		}

		void tell(Step step) {
			ever++;
			switch (step.kind()) {
				case PROMISE -> promise(step);
				case PAY -> pay(step);
				case LEAVE -> {
					LocalDate valueDate = today.minusDays(step.days());
					desk.given(Book.onAccount(ACCOUNT, "R" + ever, valueDate.toString(), step.amount()));
					receive("R" + ever, step, valueDate);
				}
				case GIVE -> some(step).filter(
						payment -> says(new AllocatePayment(payment, List.of(Book.to(step.invoice(), step.amount())))))
					.ifPresent(payment -> paper.give(payment, step.invoice(), step.ore()));
				case TAKE_BACK -> some(step).filter(payment -> says(new UnallocatePayment(payment, step.invoice())))
					.ifPresent(payment -> paper.takeBack(payment, step.invoice()));
				case CREDIT -> {
					LocalDate date = today.minusDays(step.days());
					desk.given(Book.credit(ACCOUNT, "K" + ever, date.toString(), step.amount(), step.invoice()));
					paper.credit(step.invoice(), step.ore(), date);
				}
				case BOUNCE -> some(step).filter(payment -> says(new ReversePayment(payment, today, "bounced")))
					.ifPresent(paper::bounce);
				case CANCEL -> {
					if (!promises.isEmpty()) {
						assertThat(says(new CancelPromise(promises.getLast(), "slip")))
							.isEqualTo(paper.cancel(promises.getLast()));
					}
				}
				case LATER -> {
					now = now.plusSeconds(60);
					desk.at(now.toString());
				}
				case NEXT_DAY -> {
					today = today.plusDays(1);
					now = Instant.parse(today + "T12:00:00Z");
					desk.at(now.toString())
						.given(Book.work(ACCOUNT, today.toString(), promises.toArray(String[]::new)));
					paper.judge(today);
				}
			}
		}

		private void promise(Step step) {
			LocalDate date = today.plusDays(step.days());
			Command command = Book.promise(ACCOUNT,
					step.invoices()
						.stream()
						.map(invoice -> Book.line(invoice, step.amount(), date.toString()))
						.toArray(PromiseLine[]::new));
			tries(desk.as("anna" + ever, Role.ADMIN), command).ifPresent(said -> {
				promises.add(said.id());
				List<String> replaced = said.events()
					.stream()
					.filter(PromiseLineReplaced.class::isInstance)
					.map(PromiseLineReplaced.class::cast)
					.map(event -> event.promise() + " " + Ids.keyOf(event.invoice()))
					.toList();
				assertThat(replaced).isEqualTo(paper.make(said.id(), step.invoices(), step.ore(), now, date));
			});
		}

		private void pay(Step step) {
			LocalDate valueDate = today.minusDays(step.days());
			if (says(Book.cash("R" + ever, valueDate.toString(), step.amount(),
					Book.to(step.invoice(), step.amount())))) {
				String payment = receive("R" + ever, step, valueDate);
				paper.give(payment, step.invoice(), step.ore());
			}
		}

		private String receive(String reference, Step step, LocalDate valueDate) {
			String payment = Book.paymentId(reference);
			payments.add(payment);
			paper.receive(payment, step.ore(), valueDate, now);
			return payment;
		}

		/** One of the latest payments. */
		private Optional<String> some(Step step) {
			return payments.reversed().stream().skip(step.days()).findFirst();
		}

		private boolean says(Command command) {
			return tries(desk, command).isPresent();
		}

	}

	private static Optional<Desk.Said> tries(Desk desk, Command command) {
		try {
			return Optional.of(desk.when(command));
		}
		catch (Rejected refused) {
			return Optional.empty();
		}
	}

	/** What was said last, of each line; both sides say the same. */
	private static Map<String, String> judged(Desk desk) {
		Map<String, String> lines = new TreeMap<>();
		Map<String, String> paid = new TreeMap<>();
		Map<String, String> invoices = new TreeMap<>();
		for (var message : desk.log()) {
			switch ((Event) message.getPayload()) {
				case PromiseLineJudged event -> {
					String line = event.promise() + " " + Ids.keyOf(event.invoice());
					paid.put(line, event.outcome() + " " + event.paid().minor());
					String before = lines.put(line, paid.get(line) + " of " + event.promised().minor());
					assertThat(before == null).isEqualTo(event.before() == null);
				}
				case PromiseJudged event -> invoices.put(event.promise() + " " + Ids.keyOf(event.invoice()),
						event.outcome() + " " + event.paid().minor());
				default -> {
					// judges nothing
				}
			}
		}
		assertThat(invoices).isEqualTo(paid);
		return lines;
	}

}
