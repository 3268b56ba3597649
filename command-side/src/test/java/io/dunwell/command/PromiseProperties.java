package io.dunwell.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.dunwell.messages.Command;
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
 * Random months on one invoice: promises are made, paid early, late, in part, bounced,
 * credited, cancelled, replaced, while days pass. What the events say last of each
 * promise is what paper says, and each is judged for the first time once.
 */
class PromiseProperties {

	private enum Kind {

		PROMISE, PAY, CREDIT, BOUNCE, CANCEL, NEXT_DAY

	}

	/** One thing that happens; days ahead for a promise, back for the cash. */
	record Step(Kind kind, int ore, int days) {

	}

	@Provide
	Arbitrary<List<Step>> months() {
		Arbitrary<Kind> kinds = Arbitraries.frequency(Tuple.of(3, Kind.PROMISE), Tuple.of(4, Kind.PAY),
				Tuple.of(1, Kind.CREDIT), Tuple.of(1, Kind.BOUNCE), Tuple.of(1, Kind.CANCEL),
				Tuple.of(5, Kind.NEXT_DAY));
		Arbitrary<Integer> ore = Arbitraries.of(100, 9_900, 9_899, 10_000, 20_000, 35_000);
		return Combinators.combine(kinds, ore, Arbitraries.integers().between(0, 5)).as(Step::new).list().ofMaxSize(50);
	}

	@Property(tries = 400)
	void judgesAsPaperDoes(@ForAll("months") List<Step> month, @ForAll boolean remembers) {
		Desk desk = new Desk(remembers).given(Book.account("42"), Book.invoice("42", "1", "1000.00"));
		NaivePromises paper = new NaivePromises(100_000);
		List<String> promises = new ArrayList<>();
		List<String> payments = new ArrayList<>();
		LocalDate today = Book.DAY;
		int credits = 0;
		for (Step step : month) {
			switch (step.kind()) {
				case PROMISE -> {
					Money amount = new Money(step.ore(), "SEK");
					LocalDate date = today.plusDays(step.days());
					Command promise = Book.promise("42",
							Book.line("1", amount.decimal().toPlainString(), date.toString()));
					Optional<Desk.Said> promised = tries(desk.as("anna" + promises.size(), Role.ADMIN), promise);
					if (promised.isEmpty()) {
						continue;
					}
					Desk.Said said = promised.get();
					promises.add(said.id());
					Optional<String> replaced = said.events()
						.stream()
						.filter(PromiseLineReplaced.class::isInstance)
						.map(event -> ((PromiseLineReplaced) event).promise())
						.findFirst();
					String onPaper = paper.make(said.id(), step.ore(), today, date);
					assertThat(replaced.orElse(null)).isEqualTo(onPaper);
				}
				case PAY -> {
					String payment = "R" + payments.size();
					LocalDate valueDate = today.minusDays(step.days());
					String amount = new Money(step.ore(), "SEK").decimal().toPlainString();
					if (says(desk, Book.cash(payment, valueDate.toString(), amount, Book.to("1", amount)))) {
						payments.add(payment);
						paper.pay(payment, step.ore(), valueDate);
					}
				}
				case CREDIT -> {
					LocalDate date = today.minusDays(step.days());
					credits++;
					desk.given(Book.credit("42", "K" + credits, date.toString(),
							new Money(step.ore(), "SEK").decimal().toPlainString(), "1"));
					paper.credit(step.ore(), date);
				}
				case BOUNCE -> {
					if (!payments.isEmpty()) {
						String payment = payments.remove(step.ore() % payments.size());
						desk.given(new ReversePayment(Book.paymentId(payment), today, "bounced"));
						paper.strike(payment);
					}
				}
				case CANCEL -> {
					if (!promises.isEmpty()) {
						assertThat(says(desk, new CancelPromise(promises.getLast(), "slip")))
							.isEqualTo(paper.cancel(promises.getLast()));
					}
				}
				case NEXT_DAY -> {
					today = today.plusDays(1);
					desk.on(today.toString()).given(Book.work("42", today.toString(), promises.toArray(String[]::new)));
					paper.judge(today);
				}
			}
			assertThat(judged(desk)).as("%s in %s", step, month).isEqualTo(paper.judged());
		}
	}

	private static boolean says(Desk desk, Command command) {
		return tries(desk, command).isPresent();
	}

	private static Optional<Desk.Said> tries(Desk desk, Command command) {
		try {
			return Optional.of(desk.when(command));
		}
		catch (Rejected refused) {
			return Optional.empty();
		}
	}

	/** What was said last, of each promise; both sides say the same. */
	private static Map<String, String> judged(Desk desk) {
		Map<String, String> lines = new TreeMap<>();
		Map<String, String> paid = new TreeMap<>();
		Map<String, String> invoices = new TreeMap<>();
		for (var message : desk.log()) {
			switch ((Event) message.getPayload()) {
				case PromiseLineJudged event -> {
					String before = lines.put(event.promise(),
							event.outcome() + " " + event.paid().minor() + " of " + event.promised().minor());
					paid.put(event.promise(), event.outcome() + " " + event.paid().minor());
					assertThat(before == null).isEqualTo(event.before() == null);
				}
				case PromiseJudged event -> invoices.put(event.promise(), event.outcome() + " " + event.paid().minor());
				default -> {
					// judges nothing
				}
			}
		}
		assertThat(invoices).isEqualTo(paid);
		return lines;
	}

}
