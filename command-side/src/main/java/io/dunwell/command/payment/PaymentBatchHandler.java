package io.dunwell.command.payment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.dunwell.command.account.Account;
import io.dunwell.command.invoice.Allocations;
import io.dunwell.command.invoice.AmountIsPositive;
import io.dunwell.command.invoice.WriteOffPolicy;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.command.unit.Whole;
import io.dunwell.messages.BatchResult;
import io.dunwell.messages.BatchResult.Outcome;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.RecordPayment;
import io.dunwell.messages.payment.RecordPayments;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/**
 * Many receipts in one unit of work. A receipt is a fact whatever becomes of its cash: an
 * allocation that does not fit any more leaves the cash unapplied and says why.
 */
public final class PaymentBatchHandler {

	private final Ledger ledger;

	private final Allocating allocating;

	public PaymentBatchHandler(Ledger ledger, WriteOffPolicy policy) {
		this.ledger = ledger;
		this.allocating = new Allocating(ledger, policy);
	}

	@CommandHandler
	BatchResult handle(RecordPayments command) {
		Set<String> ids = new HashSet<>();
		command.payments().forEach(one -> ids.add(Receiving.id(one)));
		Set<String> known = new HashSet<>(ledger.existing(ids));
		List<Outcome> outcomes = new ArrayList<>();
		for (RecordPayment one : command.payments()) {
			outcomes.add(outcome(one, known));
		}
		return new BatchResult(outcomes);
	}

	private Outcome outcome(RecordPayment command, Set<String> known) {
		try {
			Whole.check(command);
			AmountIsPositive.check(command.amount());
			String id = Receiving.id(command);
			if (known.contains(id)) {
				return Outcome.duplicate(id);
			}
			String company = Ids.company(command.company());
			List<Allocation> allocations = Allocations.inOrder(company, command.allocations());
			String account = account(company, command.account());
			Loaded<Payment> payment = allocating.record(Receiving.decide(command, account));
			known.add(id);
			return allocate(id, payment, allocations);
		}
		catch (Rejected rejected) {
			return Outcome.rejected(rejected);
		}
	}

	private Outcome allocate(String id, Loaded<Payment> payment, List<Allocation> allocations) {
		Moving moving = allocating.ofFresh(payment);
		Rejected.Details unapplied = null;
		for (Allocation allocation : allocations) {
			try {
				allocating.allocate(moving, allocation);
			}
			catch (Rejected doesNotFit) {
				unapplied = doesNotFit.details();
			}
		}
		moving.end(payment.ask(Payment::valueDate));
		return new Outcome(BatchResult.Status.ACCEPTED, id, null, unapplied);
	}

	private @Nullable String account(String company, @Nullable String code) {
		if (code == null || code.isBlank()) {
			return null;
		}
		String id = Ids.within(company, Ids.account(company, code));
		ledger.load(Account.class, id, Refusal.UNKNOWN_ACCOUNT);
		return id;
	}

}
