package io.dunwell.query.day;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import io.dunwell.messages.Event;
import io.dunwell.messages.Ids;
import io.dunwell.messages.day.CasesDue.Due;
import io.dunwell.messages.invoice.InvoiceEvent;
import io.dunwell.messages.invoice.PromiseJudged;
import io.dunwell.messages.invoice.PromiseNoted;
import io.dunwell.messages.invoice.PromiseReleased;
import io.dunwell.query.view.Column;
import io.dunwell.query.view.Index;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * What of an account waits for a collection day.
 *
 * @param account its id
 * @param promises that stand and are not judged, by the id of the invoice
 */
record Case(String account, SortedMap<String, Waiting> promises) {

	/**
	 * The cases of a company by account id, those not due yet among them: a day passes
	 * them once, in an order that its own work does not change.
	 */
	static final String BY_ACCOUNT = "cases";

	/** One document per account with a promise that stands. */
	static final View<Case> VIEW = new View<>("cases_due", 1, Case.class, List.of(InvoiceEvent.class),
			event -> account(event.payload()), Case::fold, List.of(new Index<>(BY_ACCOUNT,
					List.of(Column.text("company", Case::company)), Column.text("account", Case::account))));

	String company() {
		return Ids.companyOf(account);
	}

	/** What is due of it on a date. */
	Due due(LocalDate date) {
		return new Due(account,
				promises.values()
					.stream()
					.filter(waiting -> waiting.until().isBefore(date))
					.map(Waiting::promise)
					.distinct()
					.sorted()
					.toList());
	}

	private static @Nullable Case fold(@Nullable Case before, RecordedEvent event) {
		Event payload = event.payload();
		return switch (payload) {
			case PromiseNoted noted -> with(before, noted);
			case PromiseReleased released -> without(before, released.invoice(), released.promise());
			case PromiseJudged judged -> without(before, judged.invoice(), judged.promise());
			default -> throw new IllegalArgumentException("not of a promise: " + payload.getClass().getName());
		};
	}

	private static Case with(@Nullable Case before, PromiseNoted noted) {
		SortedMap<String, Waiting> promises = new TreeMap<>((before != null) ? before.promises() : new TreeMap<>());
		promises.put(noted.invoice(), new Waiting(noted.promise(), noted.until()));
		return new Case(noted.account(), promises);
	}

	/** An earlier promise may be judged again after a newer one took its place. */
	private static @Nullable Case without(@Nullable Case before, String invoice, String promise) {
		if (before == null) {
			return null;
		}
		SortedMap<String, Waiting> promises = new TreeMap<>(before.promises());
		promises.computeIfPresent(invoice, (id, waiting) -> waiting.promise().equals(promise) ? null : waiting);
		return promises.isEmpty() ? null : new Case(before.account(), promises);
	}

	private static @Nullable String account(Event event) {
		return switch (event) {
			case PromiseNoted noted -> noted.account();
			case PromiseReleased released -> released.account();
			case PromiseJudged judged -> judged.account();
			default -> null;
		};
	}

	/**
	 * A promise on an invoice.
	 *
	 * @param until the last value date that counts for it
	 */
	record Waiting(String promise, LocalDate until) {

	}

}
