package io.dunwell.command.payment;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import io.dunwell.command.account.Account;
import io.dunwell.command.invoice.Allocations;
import io.dunwell.command.invoice.CreditNote;
import io.dunwell.command.invoice.Invoice;
import io.dunwell.command.invoice.WriteOffPolicy;
import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.payment.AllocatePayment;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.AttachRate;
import io.dunwell.messages.payment.MovePayment;
import io.dunwell.messages.payment.RecordPayment;
import io.dunwell.messages.payment.RefundCredit;
import io.dunwell.messages.payment.ReversePayment;
import io.dunwell.messages.payment.UnallocatePayment;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** Commands on one payment. */
public final class PaymentHandler {

	private final Ledger ledger;

	private final Payers payers;

	private final Allocating allocating;

	public PaymentHandler(Ledger ledger, WriteOffPolicy policy) {
		this.ledger = ledger;
		this.payers = new Payers(ledger);
		this.allocating = new Allocating(ledger, policy);
	}

	@CommandHandler
	Done handle(RecordPayment command, MetaData metaData) {
		String company = Ids.company(command.company());
		String id = Receiving.id(command);
		if (ledger.exists(id)) {
			return repeated(command, id, Act.of(metaData));
		}
		List<Allocation> allocations = Allocations.inOrder(company, command.allocations());
		String account = account(company, command.account());
		allocations.forEach(allocation -> allocating.invoice(allocation.invoice()));
		Loaded<Payment> payment = allocating.record(Receiving.decide(command, account));
		Moving moving = allocating.ofFresh(payment);
		allocating.allocate(moving, allocations);
		moving.end(command.valueDate());
		return Done.with(id);
	}

	@CommandHandler
	Done handle(AllocatePayment command, MetaData metaData) {
		if (command.allocations().isEmpty()) {
			throw new Rejected(Refusal.NO_LINES);
		}
		List<Allocation> allocations = Allocations.inOrder(Ids.companyOf(command.payment()), command.allocations());
		allocations.forEach(allocation -> allocating.invoice(allocation.invoice()));
		Loaded<Payment> payment = allocating.payment(command.payment());
		String before = payment.ask(Payment::account);
		Moving moving = allocating.of(payment);
		allocating.allocate(moving, allocations);
		moving.end(payment.ask(Payment::valueDate));
		learn(payment, before, metaData);
		return Done.with(command.payment());
	}

	/** A correction: the cash never belonged there, so the invoice was open all along. */
	@CommandHandler
	Done handle(UnallocatePayment command) {
		String invoiceId = Ids.invoice(Ids.companyOf(command.payment()), command.invoice());
		Loaded<Invoice> invoice = allocating.invoice(invoiceId);
		Loaded<Payment> payment = allocating.payment(command.payment());
		LocalDate valueDate = payment.ask(Payment::valueDate);
		Moving moving = allocating.of(payment);
		moving.takeBack(invoice, "unallocated", valueDate);
		moving.end(valueDate);
		return Done.with(command.payment());
	}

	@CommandHandler
	Done handle(ReversePayment command) {
		Loaded<Payment> payment = allocating.payment(command.payment());
		Money gone = payment.ask(it -> it.reversible(command.amount(), command.date()));
		Moving moving = allocating.of(payment);
		payment.ask(it -> it.takenBackFor(gone))
			.forEach((invoice, part) -> moving.takeBack(allocating.invoice(invoice), part, command.reason(),
					command.date()));
		payment.tell(it -> it.reverse(gone, command.date(), command.reason()));
		moving.end(command.date());
		return Done.with(command.payment());
	}

	/** A correction: it never was of the other account. */
	@CommandHandler
	Done handle(MovePayment command, MetaData metaData) {
		Loaded<Payment> payment = allocating.payment(command.payment());
		String to = account(Ids.companyOf(command.payment()), command.account());
		String before = payment.ask(Payment::account);
		if (to == null || to.equals(before)) {
			return new Done(command.payment(), true);
		}
		LocalDate valueDate = payment.ask(Payment::valueDate);
		Moving moving = allocating.of(payment);
		payment.ask(Payment::invoices)
			.stream()
			.map(allocating::invoice)
			.filter(invoice -> !allocating.pays(to, invoice))
			.forEach(invoice -> moving.takeBack(invoice, "moved", valueDate));
		payment.tell(it -> it.moveTo(to, command.reason()));
		moving.end(valueDate);
		learn(payment, before, metaData);
		return Done.with(command.payment());
	}

	@CommandHandler
	Done handle(AttachRate command) {
		String currency = command.currency().strip().toUpperCase(Locale.ROOT);
		allocating.payment(command.payment()).tell(it -> it.attachRate(currency, command.rate()));
		return Done.with(command.payment());
	}

	@CommandHandler
	Done handle(RefundCredit command, MetaData metaData) {
		if (command.from().startsWith("credit-note:")) {
			Loaded<CreditNote> creditNote = ledger.load(CreditNote.class, command.from(), Refusal.UNKNOWN_CREDIT_NOTE);
			LocalDate date = refundedOn(command, creditNote.ask(CreditNote::account), metaData);
			creditNote.tell(it -> it.refund(command.amount(), command.reason(), date));
			return Done.with(command.from());
		}
		Loaded<Payment> payment = allocating.payment(command.from());
		LocalDate date = refundedOn(command, payment.ask(Payment::account), metaData);
		Moving moving = allocating.of(payment);
		payment.tell(it -> it.refund(command.amount(), command.reason(), date));
		moving.end(date);
		return Done.with(command.from());
	}

	/**
	 * A person who puts cash where the desk had not put it shows whose account the payer
	 * pays for (domain.md: a correction is remembered for that payer).
	 */
	private void learn(Loaded<Payment> payment, @Nullable String before, MetaData metaData) {
		String account = payment.ask(Payment::account);
		String payer = payment.ask(Payment::payer);
		if (account != null && !account.equals(before) && payer != null && !payer.isBlank()) {
			payers.remember(account, payer, payment.ask(Payment::id), Act.of(metaData));
		}
	}

	private LocalDate refundedOn(RefundCredit command, @Nullable String account, MetaData metaData) {
		if (command.date() != null) {
			return command.date();
		}
		Act act = Act.of(metaData);
		return account == null ? act.today(ZoneOffset.UTC)
				: ledger.load(Account.class, account, Refusal.UNKNOWN_ACCOUNT).ask(Account::facts).today(act);
	}

	/**
	 * The bank's reference tells receipts apart; without one, the same typed again is the
	 * same.
	 */
	private Done repeated(RecordPayment command, String id, Act act) {
		boolean typedAgain = command.bankReference() == null && act.mayRepeat(allocating.payment(id).ask(Payment::by));
		if (!typedAgain) {
			throw new Rejected(Refusal.DUPLICATE_PAYMENT, Ids.keyOf(id));
		}
		return new Done(id, true);
	}

	private @Nullable String account(String company, @Nullable String code) {
		if (code == null || code.isBlank()) {
			return null;
		}
		return ledger.load(Account.class, Ids.within(company, Ids.account(company, code)), Refusal.UNKNOWN_ACCOUNT)
			.ask(Account::facts)
			.id();
	}

}
