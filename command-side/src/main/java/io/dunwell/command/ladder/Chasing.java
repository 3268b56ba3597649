package io.dunwell.command.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import io.dunwell.command.account.Account;
import io.dunwell.command.contact.CollectionCase;
import io.dunwell.command.contact.Notices;
import io.dunwell.command.contact.Notices.Waiting;
import io.dunwell.command.invoice.Invoice;
import io.dunwell.command.promise.UnappliedCash;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Ledger.Loaded;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.ladder.NoticeEvent;

/**
 * Has an account climb its ladder in the ledger: drafts notices, gives and withdraws
 * them.
 * <p>
 * It decides on invoices that get no event. That is safe: a notice is only drafted, and
 * giving it looks at them again.
 */
public final class Chasing {

	private final Ledger ledger;

	private final Policies policies;

	private final GoingOut toll;

	private final Errands errands;

	/** One that gives no notice but those that reach nobody, which cost nothing. */
	public Chasing(Ledger ledger, Policies policies) {
		this(ledger, policies, (account, one, event, date) -> {
		});
	}

	Chasing(Ledger ledger, Policies policies, GoingOut toll) {
		this.ledger = ledger;
		this.policies = policies;
		this.toll = toll;
		this.errands = new Errands(ledger);
	}

	/**
	 * Done again for the same date, it changes nothing.
	 * @param invoices ids of those that may have come to a step
	 */
	public void work(Account.Facts account, Collection<String> invoices, LocalDate date) {
		if (!policies.hasAny(account.company())) {
			return;
		}
		Loaded<CollectionCase> one = CollectionCase.of(ledger, account.id());
		inForce(account, one.ask(CollectionCase::notices), date)
			.ifPresent(version -> round(account, one, version, date).work(invoices));
		errands.open(account, one, date);
	}

	/**
	 * What is next for each part of these invoices; nothing where no ladder is in force.
	 */
	List<Rung> rungs(Account.Facts account, Loaded<CollectionCase> one, Collection<String> invoices, LocalDate date) {
		return inForce(account, one.ask(CollectionCase::notices), date)
			.map(version -> new Ladder(snapshot(account, one, invoices, date), version, date).rungs())
			.orElse(List.of());
	}

	Optional<Version> inForce(Account.Facts account, Notices notices, LocalDate date) {
		return policies.inForce(account.company(), notices.ladder().orElse(Policies.DEFAULT), date);
	}

	/**
	 * Gives a notice, by the ladder in force or else by the one that drafted it.
	 * @return whether it was given
	 */
	public boolean give(Account.Facts account, Loaded<CollectionCase> one, Waiting notice, LocalDate today) {
		boolean given = round(account, one, notice, today).give(notice);
		errands.open(account, one, today);
		return given;
	}

	/** Asks what a step wants to know once somebody let it go. */
	void letGo(Account.Facts account, Loaded<CollectionCase> one, LocalDate today) {
		errands.open(account, one, today);
	}

	/**
	 * Puts a notice in the mail, by the ladder in force or else by the one that drafted
	 * it.
	 * @param room the mail room that has it
	 * @return whether it is in the mail
	 */
	boolean dispatch(Account.Facts account, Loaded<CollectionCase> one, Waiting notice, String room, LocalDate today) {
		return round(account, one, notice, today).dispatch(notice, room);
	}

	private Round round(Account.Facts account, Loaded<CollectionCase> one, Waiting notice, LocalDate today) {
		Version version = inForce(account, one.ask(CollectionCase::notices), today)
			.orElseGet(() -> policies.exactly(account.company(), notice.drafted()));
		return round(account, one, version, today);
	}

	private Round round(Account.Facts account, Loaded<CollectionCase> one, Version version, LocalDate date) {
		return new Round(account.id(), version, date, one.ask(CollectionCase::notices),
				invoices -> snapshot(account, one, invoices, date), event -> {
					toll.before(account, one, event, date);
					one.tell(it -> it.climb(event, date));
				});
	}

	private Snapshot snapshot(Account.Facts account, Loaded<CollectionCase> one, Collection<String> invoices,
			LocalDate date) {
		TreeSet<String> all = new TreeSet<>(invoices);
		Notices notices = one.ask(CollectionCase::notices);
		notices.waiting().forEach(waiting -> waiting.drafted().lines().forEach(line -> all.add(line.invoice())));
		Parts parts = new Parts(invoice -> one.ask(it -> it.hold(invoice, date)), promise -> true);
		List<Owing> owing = new ArrayList<>();
		for (String id : all) {
			Loaded<Invoice> invoice = ledger.load(Invoice.class, id, Refusal.UNKNOWN_INVOICE);
			if (invoice.ask(Invoice::account).equals(account.id())) {
				owing.addAll(invoice.ask(parts::of));
			}
		}
		owing.sort(Comparator.comparing(Owing::part));
		return new Snapshot(account.country(), notices, owing, UnappliedCash.of(ledger, account.id()));
	}

	/** What happens together with a notice's going out. */
	interface GoingOut {

		/**
		 * @param event which is about to be stated
		 */
		void before(Account.Facts account, Loaded<CollectionCase> one, NoticeEvent event, LocalDate date);

	}

}
