package io.dunwell.command;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.dunwell.messages.Command;
import io.dunwell.messages.Event;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.Role;
import io.dunwell.messages.account.SetParent;
import io.dunwell.messages.invoice.AllocateCreditNote;
import io.dunwell.messages.invoice.AmendDueDate;
import io.dunwell.messages.invoice.AmountWrittenOff;
import io.dunwell.messages.invoice.ApplyCreditNote;
import io.dunwell.messages.invoice.ApproveWriteOff;
import io.dunwell.messages.invoice.CancelInvoice;
import io.dunwell.messages.invoice.CashApplied;
import io.dunwell.messages.invoice.CashUnapplied;
import io.dunwell.messages.invoice.CreditApplied;
import io.dunwell.messages.invoice.CreditNoteAllocated;
import io.dunwell.messages.invoice.CreditNoteIssued;
import io.dunwell.messages.invoice.CreditNoteRefunded;
import io.dunwell.messages.invoice.CreditNoteUnallocated;
import io.dunwell.messages.invoice.CreditUnapplied;
import io.dunwell.messages.invoice.DueDateAmended;
import io.dunwell.messages.invoice.InvoiceCancelled;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.messages.invoice.PromiseJudged;
import io.dunwell.messages.invoice.PromiseNoted;
import io.dunwell.messages.invoice.PromiseReleased;
import io.dunwell.messages.invoice.RecoverWriteOff;
import io.dunwell.messages.invoice.RejectWriteOff;
import io.dunwell.messages.invoice.RequestWriteOff;
import io.dunwell.messages.invoice.UnallocateCreditNote;
import io.dunwell.messages.invoice.WriteOffRecovered;
import io.dunwell.messages.payment.AllocatePayment;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.MovePayment;
import io.dunwell.messages.payment.PaymentAllocated;
import io.dunwell.messages.payment.PaymentRecorded;
import io.dunwell.messages.payment.PaymentRefunded;
import io.dunwell.messages.payment.PaymentReversed;
import io.dunwell.messages.payment.PaymentReversedInPart;
import io.dunwell.messages.payment.PaymentUnallocated;
import io.dunwell.messages.payment.RefundCredit;
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
import org.axonframework.eventhandling.DomainEventMessage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random histories on few invoices, payments and credit notes of two customers, so that
 * they collide: whatever is said, and whoever says it, the ledger allows what a ledger on
 * paper allows and owes what it owes.
 */
class LedgerProperties {

	private enum Kind {

		REGISTER, RECEIVE, GIVE, TAKE_BACK, BOUNCE, BOUNCE_PART, MOVE, REFUND, CREDIT, CREDIT_ALONE, GIVE_CREDIT,
		TAKE_CREDIT, REFUND_CREDIT, ASK_WRITE_OFF, APPROVE, REJECT, RECOVER, CANCEL_INVOICE, AMEND, FAMILY, PROMISE,
		CANCEL

	}

	/** One thing somebody tries to do. */
	record Action(Kind kind, int invoice, int payment, int ore, boolean lead) {

		/** Invoices with even numbers are those of one customer. */
		String account() {
			return invoice % 2 == 0 ? "43" : "42";
		}

		String number() {
			return "I" + invoice;
		}

		String who() {
			return lead ? "anna" : "bo";
		}

		Money amount() {
			return new Money(ore, "SEK");
		}

	}

	@Provide
	Arbitrary<List<Action>> histories() {
		Arbitrary<Integer> few = Arbitraries.integers().between(1, 4);
		Arbitrary<Integer> ore = Arbitraries.frequencyOf(Tuple.of(8, Arbitraries.integers().between(1, 500)),
				Tuple.of(4, Arbitraries.of(100, 200, 297, 300)), Tuple.of(1, Arbitraries.integers().between(-1, 0)));
		return Combinators.combine(Arbitraries.of(Kind.class), few, few, ore, Arbitraries.of(true, false))
			.as(Action::new)
			.list()
			.ofMaxSize(80);
	}

	/**
	 * One with money in play: two payments over several invoices, a credit, a promise.
	 */
	@Provide
	Arbitrary<List<Action>> richHistories() {
		List<Action> begun = List.of(new Action(Kind.REGISTER, 1, 1, 300, true),
				new Action(Kind.REGISTER, 2, 1, 400, true), new Action(Kind.REGISTER, 3, 1, 500, true),
				new Action(Kind.RECEIVE, 1, 1, 400, true), new Action(Kind.RECEIVE, 1, 2, 297, true),
				new Action(Kind.GIVE, 3, 1, 100, false), new Action(Kind.PROMISE, 1, 1, 200, true),
				new Action(Kind.GIVE, 1, 1, 200, false), new Action(Kind.CREDIT_ALONE, 1, 1, 200, true));
		Arbitrary<Integer> ore = Arbitraries.oneOf(Arbitraries.integers().between(1, 300),
				Arbitraries.of(50, 97, 100, 150, 200, 297, 300));
		Arbitrary<Action> likely = Combinators
			.combine(Arbitraries.of(Kind.class), Arbitraries.integers().between(1, 3),
					Arbitraries.integers().between(1, 2), ore, Arbitraries.of(true, false))
			.as(Action::new);
		return likely.list().ofMaxSize(40).map(rest -> Stream.concat(begun.stream(), rest.stream()).toList());
	}

	@Property(tries = 150)
	void allowsAndOwesWhatPaperDoes(@ForAll("histories") List<Action> history, @ForAll boolean remembers) {
		check(history, remembers);
	}

	@Property(tries = 350)
	void allowsAndOwesWhatPaperDoesWithMoneyInPlay(@ForAll("richHistories") List<Action> history,
			@ForAll boolean remembers) {
		check(history, remembers);
	}

	private static void check(List<Action> history, boolean remembers) {
		Desk desk = new Desk(remembers, policy()).as("anna", Role.LEAD).given(Book.account("42"), Book.account("43"));
		NaiveLedger paper = new NaiveLedger();
		Told told = new Told(desk);
		Instant now = Instant.parse("2026-03-02T09:00:00Z");
		int note = 0;
		for (Action action : history) {
			now = now.plusSeconds(1800); // far enough apart never to be typed again
			desk.at(now.toString()).as(action.who(), action.lead() ? Role.LEAD : Role.CONTROLLER);
			Try tried = attempt(desk, paper, action, "K" + note++);
			assertThat(tried.accepted()).as("%s after %s", action, history).isEqualTo(tried.allowed());
			told.listen();
			told.holdsTogether();
		}
		assertThat(told.open).as("open after %s", history).isEqualTo(paper.open());
		assertThat(told.unapplied).as("unapplied after %s", history).isEqualTo(paper.unapplied());
		assertThat(told.promised).as("promised after %s", history).isEqualTo(paper.promised());
	}

	private static WriteOffProperties policy() {
		Map<String, BigDecimal> small = Map.of("SEK", BigDecimal.valueOf(NaiveLedger.TOLERANCE, 2));
		return new WriteOffProperties(Map.of(Role.LEAD, limit("anna"), Role.CONTROLLER, limit("bo")), small, small);
	}

	private static Map<String, BigDecimal> limit(String who) {
		return Map.of("SEK", BigDecimal.valueOf(NaiveLedger.LIMITS.getOrDefault(who, 0L), 2));
	}

	private record Try(boolean accepted, boolean allowed) {

	}

	private static Try attempt(Desk desk, NaiveLedger paper, Action action, String note) {
		String reference = "R" + action.payment();
		String payment = Ids.payment("main", "SE35 5000", reference);
		return switch (action.kind()) {
			case REGISTER -> new Try(
					says(desk,
							Book.invoice(action.account(), action.number(), action.amount().decimal().toPlainString())),
					paper.register(action.account(), action.number(), action.ore()));
			case RECEIVE -> new Try(says(desk, Book.payment(reference, action.amount().decimal().toPlainString())),
					paper.receive(payment, action.ore()));
			case CANCEL_INVOICE -> new Try(says(desk, new CancelInvoice(null, action.number(), "slip")),
					paper.cancelInvoice(action.number()));
			case AMEND -> new Try(says(desk,
					new AmendDueDate(null, action.number(), Book.DAY.plusDays(action.payment()), null, "agreed", null)),
					paper.amend(action.number()));
			case FAMILY -> {
				String other = action.account().equals("42") ? "43" : "42";
				String parent = action.payment() == 1 ? "" : other;
				yield new Try(says(desk, new SetParent(null, action.account(), parent.isEmpty() ? null : parent)),
						paper.setParent(action.account(), parent));
			}
			case PROMISE -> promise(desk, paper, action);
			case CANCEL -> {
				String standing = paper.promised()
					.getOrDefault(action.number(), "promise:main:" + action.number() + ":99");
				yield new Try(says(desk, new CancelPromise(standing, "slip")), paper.cancel(standing));
			}
			case CREDIT, CREDIT_ALONE, GIVE_CREDIT, TAKE_CREDIT, REFUND_CREDIT -> credit(desk, paper, action, note);
			case ASK_WRITE_OFF, APPROVE, REJECT, RECOVER -> writeOff(desk, paper, action);
			case GIVE, TAKE_BACK, BOUNCE, BOUNCE_PART, MOVE, REFUND -> cash(desk, paper, action, payment);
		};
	}

	private static Try cash(Desk desk, NaiveLedger paper, Action action, String payment) {
		return switch (action.kind()) {
			case GIVE -> {
				long fee = action.lead() ? action.ore() % 5 : 0;
				Allocation allocation = new Allocation(action.number(), action.amount(), null,
						fee > 0 ? new Money(fee, "SEK") : null);
				yield new Try(says(desk, new AllocatePayment(payment, List.of(allocation))),
						paper.give(payment, action.number(), action.ore(), Math.max(0, fee)));
			}
			case TAKE_BACK -> new Try(says(desk, new UnallocatePayment(payment, action.number())),
					paper.takeBack(payment, action.number()));
			case BOUNCE -> new Try(says(desk, new ReversePayment(payment, Book.DAY.plusDays(1), "bounced")),
					paper.bounce(payment, 0));
			case BOUNCE_PART ->
				new Try(says(desk, new ReversePayment(payment, Book.DAY.plusDays(1), "recalled", action.amount())),
						action.ore() != 0 && paper.bounce(payment, action.ore()));
			case MOVE -> new Try(says(desk, new MovePayment(payment, action.account(), "wrong customer")),
					paper.move(payment, action.account()));
			default -> new Try(says(desk, new RefundCredit(payment, action.amount(), null, "asked for it")),
					paper.refund(payment, action.ore()));
		};
	}

	private static Try credit(Desk desk, NaiveLedger paper, Action action, String note) {
		String one = paper.note(action.payment() - 1);
		return switch (action.kind()) {
			case CREDIT -> new Try(
					says(desk,
							new ApplyCreditNote(null, action.account(), note, Book.DAY, action.amount(),
									action.number())),
					paper.credit(action.account(), note, action.number(), action.ore()));
			case CREDIT_ALONE ->
				new Try(says(desk, new ApplyCreditNote(null, action.account(), note, Book.DAY, action.amount(), null)),
						paper.credit(action.account(), note, "", action.ore()));
			case GIVE_CREDIT ->
				new Try(says(desk, new AllocateCreditNote(null, one, List.of(to(action.number(), action.amount())))),
						paper.giveCredit(one, action.number(), action.ore()));
			case TAKE_CREDIT -> new Try(says(desk, new UnallocateCreditNote(null, one, action.number(), null)),
					paper.takeBack(one, action.number()));
			default -> new Try(
					says(desk, new RefundCredit(Ids.creditNote("main", one), action.amount(), null, "asked for it")),
					paper.refundCredit(one, action.ore()));
		};
	}

	private static Try writeOff(Desk desk, NaiveLedger paper, Action action) {
		String one = paper.writeOff(action.payment() - 1);
		return switch (action.kind()) {
			case ASK_WRITE_OFF ->
				new Try(says(desk, new RequestWriteOff(null, action.number(), action.amount(), "uncollectable")),
						paper.askWriteOff(action.who(), action.number(), action.ore()));
			case APPROVE -> new Try(says(desk, new ApproveWriteOff(one)), paper.approve(action.who(), one));
			case REJECT -> new Try(says(desk, new RejectWriteOff(one, "no")), paper.reject(action.who(), one));
			default -> new Try(says(desk, new RecoverWriteOff(one, action.amount(), "paid after all")),
					paper.recover(one, action.ore()));
		};
	}

	private static Allocation to(String invoice, Money amount) {
		return new Allocation(invoice, amount, null);
	}

	private static Try promise(Desk desk, NaiveLedger paper, Action action) {
		boolean allowed = paper.promise(action.account(), action.number(), action.ore());
		Optional<Desk.Said> said = answer(desk, Book.promise(action.account(),
				Book.line(action.number(), action.amount().decimal().toPlainString(), "2026-04-30")));
		said.ifPresent(one -> paper.promiseStands(action.number(), one.id()));
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

	/** What the log tells, read as it grows. */
	private static final class Told {

		private final Desk desk;

		private int heard;

		private final Map<String, OpenAmount> standing = new TreeMap<>();

		private final Map<String, Long> open = new TreeMap<>();

		private final Map<String, Long> unapplied = new TreeMap<>();

		private final Map<String, String> promised = new HashMap<>();

		Told(Desk desk) {
			this.desk = desk;
		}

		void listen() {
			List<DomainEventMessage<?>> log = desk.log();
			log.subList(heard, log.size()).forEach(message -> hear((Event) message.getPayload()));
			heard = log.size();
		}

		/** What domain.md (Ledger rules) says of amounts after every command. */
		void holdsTogether() {
			standing.values().forEach(one -> assertThat(one.open().minor()).isBetween(0L, one.total().minor()));
			assertThat(unapplied.values()).allSatisfy(left -> assertThat(left).isNotNegative());
		}

		private void hear(Event event) {
			switch (event) {
				case InvoiceRegistered one -> stands(one.after());
				case CashApplied one -> stands(one.after());
				case CashUnapplied one -> stands(one.after());
				case CreditApplied one -> stands(one.after());
				case CreditUnapplied one -> stands(one.after());
				case AmountWrittenOff one -> stands(one.after());
				case WriteOffRecovered one -> stands(one.after());
				case InvoiceCancelled one -> stands(one.after());
				case DueDateAmended one -> stands(one.after());
				case PaymentRecorded one -> unapplied.put(one.payment(), one.amount().minor());
				case PaymentAllocated one -> unapplied.put(one.payment(), one.unapplied().minor());
				case PaymentUnallocated one -> unapplied.put(one.payment(), one.unapplied().minor());
				case PaymentRefunded one -> unapplied.put(one.payment(), one.unapplied().minor());
				case PaymentReversedInPart one -> unapplied.put(one.payment(), one.unapplied().minor());
				case PaymentReversed one -> unapplied.put(one.payment(), 0L);
				case CreditNoteIssued one -> unapplied.put(one.number(), one.unapplied().minor());
				case CreditNoteAllocated one -> unapplied.put(Ids.keyOf(one.creditNote()), one.unapplied().minor());
				case CreditNoteUnallocated one -> unapplied.put(Ids.keyOf(one.creditNote()), one.unapplied().minor());
				case CreditNoteRefunded one -> unapplied.put(Ids.keyOf(one.creditNote()), one.unapplied().minor());
				case PromiseNoted one -> promised.put(Ids.keyOf(one.invoice()), one.promise());
				case PromiseReleased one -> promised.remove(Ids.keyOf(one.invoice()));
				case PromiseJudged one -> promised.remove(Ids.keyOf(one.invoice()), one.promise());
				default -> {
					// says nothing of what is open, unapplied or promised
				}
			}
		}

		private void stands(OpenAmount after) {
			standing.put(after.number(), after);
			open.put(after.number(), after.open().minor());
		}

	}

}
