package io.dunwell.command.promise;

import java.time.LocalDate;
import java.util.Set;
import java.util.NavigableSet;
import java.util.TreeSet;

import io.dunwell.command.unit.Fact;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.promise.PromiseCancelled;
import io.dunwell.messages.promise.PromiseEvent;
import io.dunwell.messages.promise.PromiseLineJudged;
import io.dunwell.messages.promise.PromiseLine;
import io.dunwell.messages.promise.PromiseLineReplaced;
import io.dunwell.messages.promise.PromiseMade;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** A promise to pay: a header, and a line for each invoice. */
@AggregateRoot
final class Promise {

	@AggregateIdentifier
	private String id;

	private String account;

	private final NavigableSet<String> openInvoices = new TreeSet<>();

	@SuppressWarnings("NullAway.Init") // Axon builds it empty, then replays its events
	Promise() {
	}

	@SuppressWarnings("NullAway.Init") // the event handler sets it
	Promise(PromiseMade made, LocalDate today) {
		Fact.apply(made, today);
	}

	String account() {
		return account;
	}

	/** Invoices whose lines are open, in id order. */
	Set<String> openInvoices() {
		return new TreeSet<>(openInvoices);
	}

	void replaceLine(String invoice, String by, LocalDate today) {
		if (openInvoices.contains(invoice)) {
			Fact.apply(new PromiseLineReplaced(id, account, invoice, by), today);
		}
	}

	/**
	 * @throws Rejected {@code promise-closed}
	 */
	void cancel(String reason, LocalDate today) {
		if (openInvoices.isEmpty()) {
			throw new Rejected(Refusal.PROMISE_CLOSED, Ids.keyOf(id));
		}
		Fact.apply(new PromiseCancelled(id, account, reason), today);
	}

	@EventSourcingHandler
	void on(PromiseEvent event) {
		switch (event) {
			case PromiseMade made -> {
				id = made.promise();
				account = made.account();
				made.lines().stream().map(PromiseLine::invoice).forEach(openInvoices::add);
			}
			case PromiseLineReplaced replaced -> openInvoices.remove(replaced.invoice());
			case PromiseCancelled cancelled -> openInvoices.clear();
			case PromiseLineJudged judged -> openInvoices.remove(judged.invoice());
		}
	}

}
