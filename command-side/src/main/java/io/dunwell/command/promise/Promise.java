package io.dunwell.command.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.dunwell.command.invoice.Judgement;
import io.dunwell.command.unit.Fact;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.promise.PromiseCancelled;
import io.dunwell.messages.promise.PromiseEvent;
import io.dunwell.messages.promise.PromiseLineJudged;
import io.dunwell.messages.promise.Outcome;
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

	/** In id order of the invoices. */
	private final NavigableMap<String, Line> lines = new TreeMap<>();

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
	List<String> openInvoices() {
		return lines.keySet().stream().filter(invoice -> lines.get(invoice) == Line.OPEN).toList();
	}

	/**
	 * Gives way to a newer promise, unless it was kept, is void or gave way before: then
	 * nothing of it is left to replace.
	 */
	void replaceLine(String invoice, String by, LocalDate today) {
		if (lines.get(invoice) == Line.OPEN || lines.get(invoice) == Line.FAILED) {
			Fact.apply(new PromiseLineReplaced(id, account, invoice, by), today);
		}
	}

	/** States what became of a line, for the first time or again. */
	void judge(String invoice, Judgement of, LocalDate effective) {
		Fact.apply(new PromiseLineJudged(id, account, invoice, of.outcome(), of.before(), of.promised(), of.paid(),
				of.date(), of.window().until()), effective);
	}

	/**
	 * @throws Rejected {@code promise-closed}
	 */
	void cancel(String reason, LocalDate today) {
		if (openInvoices().isEmpty()) {
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
				made.lines().forEach(line -> lines.put(line.invoice(), Line.OPEN));
			}
			case PromiseLineReplaced replaced -> lines.put(replaced.invoice(), Line.CLOSED);
			case PromiseCancelled cancelled ->
				lines.replaceAll((invoice, line) -> line == Line.OPEN ? Line.CLOSED : line);
			case PromiseLineJudged judged ->
				lines.compute(judged.invoice(), (invoice, line) -> Line.judged(line, judged.outcome()));
		}
	}

	/** What a line can still come to: one that was replaced or cancelled, to nothing. */
	private enum Line {

		OPEN, SETTLED, FAILED, CLOSED;

		static Line judged(@Nullable Line before, Outcome outcome) {
			if (before == CLOSED) {
				return CLOSED;
			}
			return (outcome == Outcome.KEPT || outcome == Outcome.VOID) ? SETTLED : FAILED;
		}

	}

}
