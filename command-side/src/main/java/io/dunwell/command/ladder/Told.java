package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.dunwell.command.account.Account;
import io.dunwell.command.contact.CollectionCase;
import io.dunwell.command.contact.Notices;
import io.dunwell.command.invoice.Invoice;
import io.dunwell.messages.Event;
import io.dunwell.messages.Money;
import io.dunwell.messages.contact.HoldLifted;
import io.dunwell.messages.contact.HoldPlaced;
import io.dunwell.messages.invoice.CashUnapplied;
import io.dunwell.messages.invoice.CreditUnapplied;
import io.dunwell.messages.invoice.InvoiceEvent;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.messages.invoice.WriteOffRecovered;
import io.dunwell.messages.promise.UnappliedNoted;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * An account as the log told it up to some point, by the rules the ledger itself goes by.
 * Only what is open is remembered: what is settled comes back with the fact that reopens
 * it.
 */
final class Told {

	private final Account.Facts facts;

	/** Its notices by each of the ladders that are compared. */
	private final List<Notices> ways;

	private final Contacted contacted;

	private final Map<String, Invoice> invoices = new HashMap<>();

	/** Ids of its fees and interest: what reopens one does not say that it is one. */
	private final Map<String, String> charges = new HashMap<>();

	private final Map<String, HoldPlaced> holds = new HashMap<>();

	/** What is unapplied of its payments. */
	private final Map<String, Money> cash = new HashMap<>();

	Told(Account.Facts facts, int ways) {
		this.facts = facts;
		this.contacted = new Contacted(ways);
		this.ways = Stream.generate(Notices::new).limit(ways).toList();
	}

	String id() {
		return facts.id();
	}

	Account.Facts facts() {
		return facts;
	}

	Contacted contacted() {
		return contacted;
	}

	/** Those placed and not lifted, past ones too. */
	List<HoldPlaced> holds() {
		return List.copyOf(holds.values());
	}

	Notices notices(int way) {
		return ways.get(way);
	}

	/** Ids of the invoices with something open, at least. */
	Set<String> invoices() {
		return Set.copyOf(invoices.keySet());
	}

	void on(Event event, MetaData metaData) {
		switch (event) {
			case InvoiceEvent it -> on(it, metaData);
			case HoldPlaced it -> holds.put(it.hold(), it);
			case HoldLifted it -> holds.remove(it.hold());
			case UnappliedNoted it when it.unapplied().isZero() -> cash.remove(it.payment());
			case UnappliedNoted it -> cash.put(it.payment(), it.unapplied());
			default -> {
				// no ladder looks at it
			}
		}
	}

	/**
	 * How it stands on a date. A promise that has matured counts as judged: a collection
	 * day judges before it chases.
	 * @param asked ids of invoices; those on notices that wait are looked at besides
	 */
	Snapshot snapshot(int way, Collection<String> asked, LocalDate date) {
		Parts parts = new Parts(invoice -> CollectionCase.hold(holds.values(), invoice, date),
				promise -> !promise.window().until().isBefore(date));
		TreeSet<String> all = new TreeSet<>(asked);
		notices(way).waiting().forEach(waiting -> waiting.drafted().lines().forEach(line -> all.add(line.invoice())));
		List<Owing> owing = new ArrayList<>();
		for (String id : all) {
			Invoice invoice = invoices.get(id);
			if (invoice != null) {
				owing.addAll(parts.of(invoice));
			}
		}
		owing.sort(Comparator.comparing(Owing::part));
		Map<String, Money> unapplied = new HashMap<>();
		cash.values().forEach(one -> unapplied.merge(one.currency(), one, Money::plus));
		return new Snapshot(facts.country(), notices(way), owing, unapplied);
	}

	private void on(InvoiceEvent event, MetaData metaData) {
		if (event instanceof InvoiceRegistered it && it.kind() != null) {
			charges.put(it.invoice(), it.kind());
		}
		Invoice invoice = invoices.get(event.invoice());
		if (invoice == null) {
			OpenAmount open = event instanceof InvoiceRegistered it ? it.after() : reopened(event);
			if (open == null) {
				return;
			}
			invoice = Invoice.untold();
			invoice.on(new InvoiceRegistered(event.invoice(), facts.id(), facts.company(), null, open,
					charges.get(event.invoice()), null), metaData);
			invoices.put(event.invoice(), invoice);
		}
		invoice.on(event, metaData);
		if (invoice.isAtRest()) {
			invoices.remove(event.invoice());
		}
	}

	private static @Nullable OpenAmount reopened(InvoiceEvent event) {
		return switch (event) {
			case CashUnapplied it -> it.after();
			case CreditUnapplied it -> it.after();
			case WriteOffRecovered it -> it.after();
			default -> null;
		};
	}

}
