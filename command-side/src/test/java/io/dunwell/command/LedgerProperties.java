package io.dunwell.command;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.dunwell.messages.Command;
import io.dunwell.messages.Event;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.invoice.ApplyCreditNote;
import io.dunwell.messages.invoice.CashApplied;
import io.dunwell.messages.invoice.CashUnapplied;
import io.dunwell.messages.invoice.CreditApplied;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.PromiseJudged;
import io.dunwell.messages.invoice.PromiseNoted;
import io.dunwell.messages.invoice.PromiseReleased;
import io.dunwell.messages.payment.AllocatePayment;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.PaymentAllocated;
import io.dunwell.messages.payment.PaymentRecorded;
import io.dunwell.messages.payment.PaymentReversed;
import io.dunwell.messages.payment.PaymentUnallocated;
import io.dunwell.messages.payment.ReversePayment;
import io.dunwell.messages.payment.UnallocatePayment;
import io.dunwell.messages.promise.CancelPromise;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random histories on few invoices and payments, so that they collide: whatever is said,
 * the ledger allows what a ledger on paper allows and owes what it owes.
 */
class LedgerProperties {

	private enum Kind {

		REGISTER, RECEIVE, GIVE, TAKE_BACK, BOUNCE, CREDIT, PROMISE, CANCEL

	}

	/** One thing somebody tries to do. */
	record Action(Kind kind, int invoice, int payment, int ore) {

	}

	@Provide
	Arbitrary<List<Action>> histories() {
		Arbitrary<Integer> few = Arbitraries.integers().between(1, 4);
		Arbitrary<Integer> ore = Arbitraries.frequencyOf(Tuple.of(8, Arbitraries.integers().between(1, 500)),
				Tuple.of(1, Arbitraries.integers().between(-1, 0)));
		return Combinators.combine(Arbitraries.of(Kind.class), few, few, ore).as(Action::new).list().ofMaxSize(60);
	}

	@Property(tries = 300)
	void allowsAndOwesWhatPaperDoes(@ForAll("histories") List<Action> history, @ForAll boolean remembers) {
		Desk desk = new Desk(remembers).given(Book.account("42"));
		NaiveLedger paper = new NaiveLedger();
		Instant now = Instant.parse("2026-03-02T09:00:00Z");
		int note = 0;
		for (Action action : history) {
			now = now.plusSeconds(3600); // far enough apart never to be typed again
			desk.at(now.toString());
			Try tried = attempt(desk, paper, action, "K" + note++);
			assertThat(tried.accepted()).as("%s after %s", action, history).isEqualTo(tried.allowed());
		}
		assertThat(opens(desk)).isEqualTo(paper.open());
		assertThat(unapplied(desk)).isEqualTo(paper.unapplied());
		assertThat(promises(desk)).isEqualTo(paper.promised());
	}

	private record Try(boolean accepted, boolean allowed) {

	}

	private static Try attempt(Desk desk, NaiveLedger paper, Action action, String note) {
		String invoice = "I" + action.invoice();
		String reference = "R" + action.payment();
		String payment = Ids.payment("main", "SE35 5000", reference);
		Money amount = new Money(action.ore(), "SEK");
		return switch (action.kind()) {
			case REGISTER -> new Try(says(desk, Book.invoice("42", invoice, amount.decimal().toPlainString())),
					paper.register(invoice, action.ore()));
			case RECEIVE -> new Try(says(desk, Book.payment(reference, amount.decimal().toPlainString())),
					paper.receive(payment, action.ore()));
			case GIVE ->
				new Try(says(desk, new AllocatePayment(payment, List.of(new Allocation(invoice, amount, null)))),
						paper.give(payment, invoice, action.ore()));
			case TAKE_BACK ->
				new Try(says(desk, new UnallocatePayment(payment, invoice)), paper.takeBack(payment, invoice));
			case BOUNCE -> new Try(says(desk, new ReversePayment(payment, Book.DAY.plusDays(1), "bounced")),
					paper.bounce(payment));
			case CREDIT -> new Try(says(desk, new ApplyCreditNote(null, "42", note, Book.DAY, amount, invoice)),
					paper.credit(note, invoice, action.ore()));
			case PROMISE -> promise(desk, paper, invoice, action.ore(), amount);
			case CANCEL -> {
				String standing = paper.promised().getOrDefault(invoice, "promise:main:" + invoice + ":99");
				yield new Try(says(desk, new CancelPromise(standing, "slip")), paper.cancel(standing));
			}
		};
	}

	private static Try promise(Desk desk, NaiveLedger paper, String invoice, long ore, Money amount) {
		boolean allowed = paper.promise(invoice, ore);
		Optional<Desk.Said> said = answer(desk,
				Book.promise("42", Book.line(invoice, amount.decimal().toPlainString(), "2026-04-30")));
		said.ifPresent(one -> paper.promiseStands(invoice, one.id()));
		return new Try(said.isPresent(), allowed);
	}

	private static boolean says(Desk desk, Command command) {
		return answer(desk, command).isPresent();
	}

	private static Optional<Desk.Said> answer(Desk desk, Command command) {
		try {
			return Optional.of(desk.when(command));
		}
		catch (Rejected refused) {
			return Optional.empty();
		}
	}

	private static Map<String, Long> opens(Desk desk) {
		Map<String, Long> opens = new TreeMap<>();
		for (var message : desk.log()) {
			switch ((Event) message.getPayload()) {
				case InvoiceRegistered event -> opens.put(event.after().number(), event.after().open().minor());
				case CashApplied event -> opens.put(event.after().number(), event.after().open().minor());
				case CashUnapplied event -> opens.put(event.after().number(), event.after().open().minor());
				case CreditApplied event -> opens.put(event.after().number(), event.after().open().minor());
				default -> {
					// says nothing of what is open
				}
			}
		}
		return opens;
	}

	private static Map<String, Long> unapplied(Desk desk) {
		Map<String, Long> unapplied = new TreeMap<>();
		for (var message : desk.log()) {
			switch ((Event) message.getPayload()) {
				case PaymentRecorded event -> unapplied.put(event.payment(), event.amount().minor());
				case PaymentAllocated event -> unapplied.put(event.payment(), event.unapplied().minor());
				case PaymentUnallocated event -> unapplied.put(event.payment(), event.unapplied().minor());
				case PaymentReversed event -> unapplied.put(event.payment(), 0L);
				default -> {
					// says nothing of what is unapplied
				}
			}
		}
		return unapplied;
	}

	private static Map<String, String> promises(Desk desk) {
		Map<String, String> promises = new HashMap<>();
		for (var message : desk.log()) {
			switch ((Event) message.getPayload()) {
				case PromiseNoted event -> promises.put(Ids.keyOf(event.invoice()), event.promise());
				case PromiseReleased event -> promises.remove(Ids.keyOf(event.invoice()));
				case PromiseJudged event -> promises.remove(Ids.keyOf(event.invoice()), event.promise());
				default -> {
					// says nothing of promises
				}
			}
		}
		return promises;
	}

}
