package io.dunwell.command.payment;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.command.account.Account;
import io.dunwell.command.invoice.Invoice;
import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.payment.AllocatePayment;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.RecordPayment;
import io.dunwell.messages.payment.ReversePayment;
import io.dunwell.messages.payment.UnallocatePayment;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** Commands on one payment. */
public final class PaymentHandler {

	private final Ledger ledger;

	private final Allocating allocating;

	public PaymentHandler(Ledger ledger) {
		this.ledger = ledger;
		this.allocating = new Allocating(ledger);
	}

	@CommandHandler
	Done handle(RecordPayment command, MetaData metaData) {
		String company = Ids.company(command.company());
		String id = Receiving.id(command);
		if (ledger.exists(id)) {
			return repeated(command, id, Act.of(metaData));
		}
		List<Allocation> allocations = Allocating.inOrder(company, command.allocations());
		String account = account(company, command.account());
		allocations.forEach(allocation -> allocating.invoice(allocation.invoice()));
		Loaded<Payment> payment = allocating.record(Receiving.decide(command, account));
		Moving moving = allocating.ofFresh(payment);
		allocating.allocate(moving, allocations);
		moving.end(command.valueDate());
		return Done.with(id);
	}

	@CommandHandler
	Done handle(AllocatePayment command) {
		if (command.allocations().isEmpty()) {
			throw new Rejected(Refusal.NO_LINES);
		}
		List<Allocation> allocations = Allocating.inOrder(Ids.companyOf(command.payment()), command.allocations());
		allocations.forEach(allocation -> allocating.invoice(allocation.invoice()));
		Loaded<Payment> payment = allocating.payment(command.payment());
		Moving moving = allocating.of(payment);
		allocating.allocate(moving, allocations);
		moving.end(payment.ask(Payment::valueDate));
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
		payment.tell(it -> it.checkReversible(command.date()));
		Moving moving = allocating.of(payment);
		for (String invoice : payment.ask(Payment::invoices)) {
			moving.takeBack(allocating.invoice(invoice), command.reason(), command.date());
		}
		payment.tell(it -> it.reverse(command.date(), command.reason()));
		moving.end(command.date());
		return Done.with(command.payment());
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
		return ledger.load(Account.class, Ids.account(company, code), Refusal.UNKNOWN_ACCOUNT).ask(Account::facts).id();
	}

}
