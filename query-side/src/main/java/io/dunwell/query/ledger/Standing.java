package io.dunwell.query.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.dunwell.messages.Money;
import io.dunwell.messages.Personal;
import io.dunwell.messages.account.ContactDetails;
import io.dunwell.messages.invoice.OpenAmount;
import io.dunwell.query.view.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one account that is open or still matters, and what it is worth to
 * work it on a day. Invoices are here while something is open on them, or will only be
 * settled by cash that is still to come.
 *
 * @param invoices open ones by id
 * @param charges which of its invoices, open or not, are fees and interest, by their ids
 * @param unapplied what is left of payments and credit notes, by their id
 * @param coming payments with a value date in the future, by their id
 * @param promises newest last, up to a year after their last date
 * @param disputes open ones, and closed ones for a quarter
 * @param holds not lifted, up to their end
 * @param today what all that comes to on a day
 */
public record Standing(Profile profile, SortedMap<String, OpenAmount> invoices, SortedMap<String, Charge> charges,
		SortedMap<String, Money> unapplied, SortedMap<String, Coming> coming, List<Promised> promises,
		List<Disputed> disputes, List<Hold> holds, Past past, Attention attention, Today today) {

	/** The index of accounts to work, by {@link #desk} in the order of their rank. */
	public static final String WORKLIST = "worklist";

	/** The index of a parent's children. */
	public static final String CHILDREN = "children";

	/** The index of those whose credit is stopped, the longest first. */
	public static final String CREDIT_STOPS = "credit_stops";

	static Standing of(Profile profile) {
		return new Standing(profile, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), List.of(),
				List.of(), List.of(), Past.NONE, Attention.NONE, Today.NONE);
	}

	/** The list of a collector of a company; of nobody when the collector is null. */
	public static String desk(String company, @Nullable String collector) {
		return company + "/" + Objects.requireNonNullElse(collector, "");
	}

	/** Holds in force on a day that stop all work on the account. */
	public boolean isHeld(LocalDate day) {
		return holds.stream().anyMatch(hold -> hold.invoice() == null && hold.isInForce(day));
	}

	/** Whether a hold in force on a day stops the chase of an invoice. */
	public boolean isHeld(String invoice, LocalDate day) {
		return holds.stream().anyMatch(hold -> invoice.equals(hold.invoice()) && hold.isInForce(day));
	}

	/**
	 * Invoices of which something is open on a day: what cash will settle that is still
	 * to come then is open until it does.
	 */
	public SortedMap<String, OpenAmount> owing(LocalDate day) {
		SortedMap<String, OpenAmount> owing = new TreeMap<>();
		invoices.forEach((id, invoice) -> {
			Money open = invoice.open();
			for (Coming cash : coming.values()) {
				Money part = cash.applied().get(id);
				open = (part != null && cash.on().isAfter(day)) ? open.plus(part) : open;
			}
			if (open.isPositive()) {
				owing.put(id, invoice.opened(open));
			}
		});
		return owing;
	}

	/** Whether the cash of a payment is still to come on a day. */
	public boolean isComing(String payment, LocalDate day) {
		Coming cash = coming.get(payment);
		return cash != null && cash.on().isAfter(day);
	}

	/** The same facts with what they are worth on a day; cash that has come is cash. */
	public Standing on(Today worth, LocalDate day) {
		SortedMap<String, Coming> still = new TreeMap<>(coming);
		still.values().removeIf(cash -> !cash.on().isAfter(day));
		SortedMap<String, OpenAmount> open = new TreeMap<>(invoices);
		open.entrySet().removeIf(one -> isSettled(one.getKey(), one.getValue(), still));
		return new Standing(profile, open, charges, unapplied, still, promises, disputes, holds, past, attention,
				worth);
	}

	Standing with(Profile changed) {
		return new Standing(changed, invoices, charges, unapplied, coming, promises, disputes, holds, past, attention,
				today);
	}

	/** What is closed is dropped: the event that reopens it tells all about it. */
	Standing invoice(String id, OpenAmount now) {
		SortedMap<String, OpenAmount> changed = new TreeMap<>(invoices);
		changed.put(id, now);
		changed.entrySet().removeIf(one -> isSettled(one.getKey(), one.getValue(), coming));
		return new Standing(profile, changed, charges, unapplied, coming, promises, disputes, holds, past, attention,
				today);
	}

	/** Tells what an invoice is; nothing is kept of those of goods and services. */
	Standing charge(String id, @Nullable String kind, @Nullable String principal) {
		SortedMap<String, Charge> changed = new TreeMap<>(charges);
		if (kind != null) {
			changed.put(id, new Charge(kind, principal));
		}
		else {
			changed.remove(id);
		}
		return new Standing(profile, invoices, changed, unapplied, coming, promises, disputes, holds, past, attention,
				today);
	}

	private static boolean isSettled(String id, OpenAmount invoice, Map<String, Coming> coming) {
		return invoice.open().isZero() && coming.values().stream().noneMatch(cash -> cash.applied().containsKey(id));
	}

	Standing unapplied(String id, Money left) {
		SortedMap<String, Money> changed = new TreeMap<>(unapplied);
		if (left.isPositive()) {
			changed.put(id, left);
		}
		else {
			changed.remove(id);
		}
		return new Standing(profile, invoices, charges, changed, coming, promises, disputes, holds, past, attention,
				today);
	}

	/** A payment whose value date is still to come when it is told of. */
	Standing coming(String payment, RecordedEvent event) {
		return event.effective().isAfter(event.recordedOn())
				? coming(payment, known -> (known != null) ? known : new Coming(event.effective(), new TreeMap<>()))
				: this;
	}

	/**
	 * With what is told of a payment that is still to come changed; null when nothing is.
	 */
	Standing coming(String payment, UnaryOperator<@Nullable Coming> change) {
		SortedMap<String, Coming> changed = new TreeMap<>(coming);
		Coming now = change.apply(coming.get(payment));
		if (now != null) {
			changed.put(payment, now);
		}
		else {
			changed.remove(payment);
		}
		return new Standing(profile, invoices, charges, unapplied, changed, promises, disputes, holds, past, attention,
				today);
	}

	/** With a line of a promise that is known, or of a new one. */
	Standing plus(String promise, Promised.Line line) {
		return promises.stream().noneMatch(known -> known.id().equals(promise))
				? promises(added(promises, new Promised(promise, List.of(line))))
				: each(promise, known -> known.plus(line));
	}

	Standing promises(List<Promised> changed) {
		return new Standing(profile, invoices, charges, unapplied, coming, changed, disputes, holds, past, attention,
				today);
	}

	Standing lines(Predicate<Promised.Line> which, UnaryOperator<Promised.Line> change) {
		return promises(promises.stream().map(promise -> promise.withLines(which, change)).toList());
	}

	/** With some lines of a promise changed. */
	Standing lines(String promise, Predicate<Promised.Line> which, UnaryOperator<Promised.Line> change) {
		return each(promise, known -> known.withLines(which, change));
	}

	private Standing each(String promise, UnaryOperator<Promised> change) {
		return promises(
				promises.stream().map(known -> known.id().equals(promise) ? change.apply(known) : known).toList());
	}

	Standing with(Attention changed) {
		return new Standing(profile, invoices, charges, unapplied, coming, promises, disputes, holds, past, changed,
				today);
	}

	Standing disputes(List<Disputed> changed) {
		return new Standing(profile, invoices, charges, unapplied, coming, promises, changed, holds, past, attention,
				today);
	}

	Standing holds(List<Hold> changed) {
		return new Standing(profile, invoices, charges, unapplied, coming, promises, disputes, changed, past, attention,
				today);
	}

	Standing with(Past changed) {
		return new Standing(profile, invoices, charges, unapplied, coming, promises, disputes, holds, changed,
				attention, today);
	}

	private static <T> List<T> added(List<T> list, T one) {
		return Stream.concat(list.stream(), Stream.of(one)).toList();
	}

	/**
	 * Who the customer is.
	 *
	 * @param account its id
	 * @param code as people know it
	 * @param parent id of the account that pays for it, too
	 * @param reach null where nobody said, or it was erased
	 * @param salesperson handle of who sells to it
	 */
	public record Profile(String account, String company, String code, Personal name, String country, String language,
			String timeZone, String currency, @Nullable String collector, @Nullable String parent,
			@Nullable Reach reach, @Nullable String salesperson) {

		Profile of(@Nullable String other) {
			return new Profile(account, company, code, name, country, language, timeZone, currency, collector, other,
					reach, salesperson);
		}

		Profile reached(Reach now) {
			return new Profile(account, company, code, name, country, language, timeZone, currency, collector, parent,
					now, salesperson);
		}

		Profile soldBy(@Nullable String other) {
			return new Profile(account, company, code, name, country, language, timeZone, currency, collector, parent,
					reach, other);
		}

		Profile erased() {
			return new Profile(account, company, code, new Personal(name.subject(), null), country, language, timeZone,
					currency, collector, parent, null, salesperson);
		}

		/** What is known of how the customer is reached. */
		public ContactDetails contact() {
			if (reach == null) {
				return new ContactDetails(null, null, List.of());
			}
			String lines = reach.address.text();
			return new ContactDetails(reach.email.text(), reach.phone.text(),
					(lines != null) ? lines.lines().toList() : List.of());
		}

	}

	/**
	 * How the customer is reached.
	 *
	 * @param address lines with line breaks between them
	 */
	public record Reach(Personal email, Personal phone, Personal address) {
	}

	/**
	 * What an invoice is that is not of goods or services.
	 *
	 * @param kind {@code fee} or {@code interest}
	 * @param principal id of the invoice it is about
	 */
	public record Charge(String kind, @Nullable String principal) {
	}

	/**
	 * Cash that is still to come.
	 *
	 * @param on its value date
	 * @param applied what of it went to which invoices, by their ids
	 */
	public record Coming(LocalDate on, SortedMap<String, Money> applied) {

		Coming plus(String invoice, Money part) {
			SortedMap<String, Money> more = new TreeMap<>(applied);
			more.merge(invoice, part, Money::plus);
			return new Coming(on, more);
		}

		Coming minus(String invoice, Money part) {
			SortedMap<String, Money> less = new TreeMap<>(applied);
			less.computeIfPresent(invoice, (id, given) -> given.compareTo(part) > 0 ? given.minus(part) : null);
			return new Coming(on, less);
		}

	}

	/**
	 * A dispute.
	 *
	 * @param closed when it was resolved; null while it is open
	 */
	public record Disputed(String id, String invoice, Money amount, String reason, LocalDate opened,
			@Nullable LocalDate closed) {

		Disputed closed(LocalDate when) {
			return new Disputed(id, invoice, amount, reason, opened, when);
		}

	}

	/**
	 * A hold on the account, or on one of its invoices.
	 *
	 * @param until the last day of it
	 */
	public record Hold(String id, @Nullable String invoice, String reason, LocalDate until) {

		/** Whether it stops the chase on a day. */
		public boolean isInForce(LocalDate day) {
			return !until.isBefore(day);
		}

	}

	/**
	 * What is remembered of the account's past.
	 *
	 * @param reached when somebody last spoke to the right person
	 * @param bounced when a payment last bounced
	 * @param settled the invoices settled last, in log order
	 */
	public record Past(@Nullable LocalDate reached, @Nullable LocalDate bounced, List<Settled> settled) {

		static final Past NONE = new Past(null, null, List.of());

		/** As many tell how an account usually pays. */
		private static final int KEPT = 50;

		Past reached(LocalDate when) {
			return new Past(when, bounced, settled);
		}

		Past bounced(LocalDate when) {
			return new Past(reached, when, settled);
		}

		Past plus(Settled one) {
			List<Settled> all = new ArrayList<>(settled);
			all.add(one);
			return new Past(reached, bounced, List.copyOf(all.subList(Math.max(0, all.size() - KEPT), all.size())));
		}

		Past without(String invoice) {
			return new Past(reached, bounced, settled.stream().filter(one -> !one.invoice().equals(invoice)).toList());
		}

	}

	/** An invoice that cash closed, and how many days after its due date. */
	public record Settled(String invoice, LocalDate on, long daysLate, Money total) {

	}

	/**
	 * What the facts come to on a day.
	 *
	 * @param worth null when the account is not to be worked on the day
	 * @param aside why it is not, where there would be something to work
	 * @param staleOn the first day on which this no longer holds; null when time alone
	 * does not change it
	 */
	public record Today(@Nullable Worth worth, @Nullable Aside aside, @Nullable LocalDate staleOn) {

		static final Today NONE = new Today(null, null, null);

	}

	/**
	 * An account left off the list for now.
	 *
	 * @param desk company and collector whose list it would be on
	 * @param kind {@code snoozed}, {@code skipped} or {@code held}
	 * @param until the last day of it
	 */
	public record Aside(String desk, String kind, LocalDate until, String reason) {

	}

	/**
	 * What an account is worth to work on a day (domain.md, Worklist).
	 *
	 * @param desk company and collector whose list it is on
	 * @param rank orders the list: score, chase, oldest due
	 * @param chase the amount to chase
	 * @param score of 100
	 */
	public record Worth(String desk, String rank, Money chase, BigDecimal score, List<Points> reasons) {

	}

	/**
	 * Points of the score.
	 *
	 * @param inputs of the sentence that explains them, in its order
	 */
	public record Points(String code, BigDecimal points, List<String> inputs) {

	}

}
