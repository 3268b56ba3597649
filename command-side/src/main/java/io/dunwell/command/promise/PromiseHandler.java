package io.dunwell.command.promise;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.dunwell.command.account.Account;
import io.dunwell.command.invoice.Invoice;
import io.dunwell.command.invoice.Invoice.StandingPromise;
import io.dunwell.command.unit.Act;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Done;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Personal;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.promise.CancelPromise;
import io.dunwell.messages.promise.MakePromise;
import io.dunwell.messages.promise.PromiseLine;
import io.dunwell.messages.promise.PromiseMade;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Commands on promises. The invoices note what stands on them: one open promise at most.
 */
public final class PromiseHandler {

	private static final String DEFAULT_CHANNEL = "phone";

	private final Ledger ledger;

	private final Judging judging;

	public PromiseHandler(Ledger ledger) {
		this.ledger = ledger;
		this.judging = new Judging(ledger);
	}

	@CommandHandler
	Done handle(MakePromise command, MetaData metaData) {
		Act act = Act.of(metaData);
		String company = Ids.company(command.company());
		Account.Facts account = ledger
			.load(Account.class, Ids.account(company, command.account()), Refusal.UNKNOWN_ACCOUNT)
			.ask(Account::facts);
		List<PromiseLine> lines = inOrder(company, command.lines());
		List<Loaded<Invoice>> invoices = lines.stream().map(line -> invoice(line.invoice())).toList();
		Optional<String> repeated = repeated(lines, invoices, act);
		if (repeated.isPresent()) {
			return new Done(repeated.get(), true);
		}
		LocalDate today = account.today(act);
		for (int i = 0; i < lines.size(); i++) {
			PromiseLine line = lines.get(i);
			invoices.get(i).tell(invoice -> PromisableLine.check(line, invoice, account.id(), today));
		}
		String id = invoices.getFirst().ask(it -> it.promises().next());
		replaceEarlier(invoices, id, today);
		if (ledger.isMet(id)) {
			// by another process, after we read the first invoice
			throw new ConcurrencyException("The promise " + id + " was made meanwhile");
		}
		String channel = command.channel() == null ? DEFAULT_CHANNEL : command.channel();
		PromiseMade made = new PromiseMade(id, account.id(), company, new Personal(account.id(), command.promisedBy()),
				channel, lines);
		ledger.create(Promise.class, () -> new Promise(made, today));
		for (int i = 0; i < lines.size(); i++) {
			PromiseLine line = lines.get(i);
			invoices.get(i)
				.tell(invoice -> invoice.notePromise(id, line.amount(), line.date(),
						Grace.after(line.date(), account.country()), today));
		}
		return Done.with(id);
	}

	@CommandHandler
	Done handle(CancelPromise command, MetaData metaData) {
		Loaded<Promise> promise = ledger.load(Promise.class, command.promise(), Refusal.UNKNOWN_PROMISE);
		Account.Facts account = ledger.load(Account.class, promise.ask(Promise::account), Refusal.UNKNOWN_ACCOUNT)
			.ask(Account::facts);
		LocalDate today = account.today(Act.of(metaData));
		List<String> invoices = promise.ask(Promise::openInvoices);
		promise.tell(it -> it.cancel(command.reason(), today));
		for (String id : invoices) {
			invoice(id).tell(invoice -> invoice.releasePromise(command.promise(), today));
		}
		return Done.with(command.promise());
	}

	private static List<PromiseLine> inOrder(String company, List<PromiseLine> asked) {
		if (asked.isEmpty()) {
			throw new Rejected(Refusal.NO_LINES);
		}
		Set<String> seen = new HashSet<>();
		return asked.stream()
			.map(line -> new PromiseLine(Ids.invoice(company, line.invoice()), line.amount(), line.date()))
			.peek(line -> {
				if (!seen.add(line.invoice())) {
					throw new Rejected(Refusal.REPEATED_INVOICE, Ids.keyOf(line.invoice()));
				}
			})
			.sorted(Comparator.comparing(PromiseLine::invoice))
			.toList();
	}

	/**
	 * The promise that this is, typed again: the same person, invoices, amounts and
	 * dates.
	 */
	private static Optional<String> repeated(List<PromiseLine> lines, List<Loaded<Invoice>> invoices, Act act) {
		Set<String> promises = new HashSet<>();
		for (int i = 0; i < lines.size(); i++) {
			PromiseLine line = lines.get(i);
			Optional<String> same = invoices.get(i)
				.ask(it -> it.promises().standing())
				.filter(standing -> standing.amount().equals(line.amount()) && standing.date().equals(line.date()))
				.filter(standing -> act.mayRepeat(standing.by()))
				.map(StandingPromise::id);
			if (same.isEmpty()) {
				return Optional.empty();
			}
			promises.add(same.get());
		}
		return promises.size() == 1 ? Optional.of(promises.iterator().next()) : Optional.empty();
	}

	private void replaceEarlier(List<Loaded<Invoice>> invoices, String by, LocalDate today) {
		for (Loaded<Invoice> invoice : invoices) {
			judging.over(invoice, today);
			invoice.ask(it -> it.promises().replaceable())
				.ifPresent(earlier -> replace(earlier, invoice.ask(Invoice::id), by, today));
		}
	}

	private void replace(String earlier, String invoice, String by, LocalDate today) {
		ledger.load(Promise.class, earlier, Refusal.UNKNOWN_PROMISE)
			.tell(promise -> promise.replaceLine(invoice, by, today));
	}

	private Loaded<Invoice> invoice(String id) {
		return ledger.load(Invoice.class, id, Refusal.UNKNOWN_INVOICE);
	}

}
