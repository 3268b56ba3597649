package io.dunwell.command.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

import org.jspecify.annotations.Nullable;

import io.dunwell.command.invoice.Invoice.StandingPromise;
import io.dunwell.command.invoice.Judgement.Window;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.invoice.CashApplied;
import io.dunwell.messages.invoice.PromiseJudged;
import io.dunwell.messages.invoice.PromiseNoted;
import io.dunwell.messages.promise.Outcome;

/**
 * The promises on one invoice: the one that stands, those that were judged, and the cash
 * that came for them. Cash counts for the newest promise made before it was applied, and
 * no later than it was recorded, in whose window its value date lies: so no öre keeps two
 * promises and none that was there earlier keeps any. What was credited or written off by
 * the end of the window is not owed any more, nor promised; what was settled and turns
 * out not to be is owed again. A promise of which nothing is left stays so. What is taken
 * off in part is taken from what came last. Promises that were cancelled or gave way
 * while they were open are forgotten.
 */
public final class Promises {

	/** In the order in which they were made. */
	private final SequencedMap<String, Made> made = new LinkedHashMap<>();

	/** All that lies on the invoice, in the order in which it came. */
	private final List<Cash> cash = new ArrayList<>();

	/** What less is owed for: payments, credit notes and write-offs by their ids. */
	private final Map<String, Money> settled = new HashMap<>();

	private final Invoice invoice;

	private @Nullable String standing;

	private int ever;

	Promises(Invoice invoice) {
		this.invoice = invoice;
	}

	/** The promise that stands, if one does. */
	public Optional<StandingPromise> standing() {
		return open().map(Made::terms);
	}

	public String next() {
		return Ids.promise(invoice.id(), ever + 1);
	}

	/** What the one that stands would be judged to be. */
	public Optional<Judgement> expected() {
		return open().map(this::judge);
	}

	/** What the cash on the invoice makes of a promise that stands or was judged. */
	public Optional<Judgement> judgement(String promise) {
		return Optional.ofNullable(made.get(promise)).map(this::judge);
	}

	/** The same of all that were judged, or of which nothing is owed any more. */
	public List<Judgement> judgements() {
		return made.values().stream().filter(one -> one.judged() != null || one.isVoid()).map(this::judge).toList();
	}

	/** Whether that was said last. */
	public boolean says(Judgement judgement) {
		Made one = made.get(judgement.promise());
		return one != null && one.says(judgement);
	}

	/** The promise that a new one replaces: open, partly kept or broken (domain.md). */
	public Optional<String> replaceable() {
		return Optional.ofNullable(made.lastEntry())
			.map(last -> last.getValue())
			.filter(last -> last.outcome() != Outcome.KEPT && last.outcome() != Outcome.VOID)
			.map(last -> last.terms().id());
	}

	/**
	 * @param owed on the invoice when it was promised
	 */
	void note(PromiseNoted noted, StandingPromise terms, LocalDate from, Money owed) {
		if (standing != null) {
			forget(standing);
		}
		made.put(terms.id(), new Made(terms, from, noted.until(), owed, Map.copyOf(settled), null, null));
		standing = terms.id();
		ever++;
	}

	void forget(String promise) {
		made.remove(promise);
		cash.replaceAll(one -> promise.equals(one.promise()) ? new Cash(one.payment(), null, one.amount()) : one);
		if (promise.equals(standing)) {
			standing = null;
		}
	}

	void note(PromiseJudged judged) {
		made.computeIfPresent(judged.promise(), (id, one) -> new Made(one.terms(), one.from(), one.until(), one.owed(),
				one.earlier(), one.promised(), judged));
		if (judged.promise().equals(standing)) {
			standing = null;
		}
	}

	void apply(CashApplied came, LocalDate valueDate) {
		settled.merge(came.payment(), came.amount(), Money::plus);
		String promise = made.values()
			.stream()
			.filter(one -> one.counts(came, valueDate))
			.reduce((older, newer) -> newer)
			.map(one -> one.terms().id())
			.orElse(null);
		cash.add(new Cash(came.payment(), promise, came.amount()));
	}

	/** Of what was credited or written off in time nothing is owed any more. */
	void forgive(String source, Money amount, LocalDate date) {
		settled.merge(source, amount, Money::plus);
		made.replaceAll((id, one) -> date.isAfter(one.until()) ? one : one.forgiven(source, amount));
	}

	/** Nothing of what was promised was ever owed. */
	void annul() {
		made.replaceAll((id, one) -> one.forgiven("cancelled", one.owed()));
	}

	/** Payments, credit notes and write-offs that settled some of it, in id order. */
	List<String> settled() {
		return settled.keySet().stream().sorted().toList();
	}

	/** Some of what a payment, credit note or write-off had settled is open again. */
	void takeBack(String source, Money amount) {
		Money left = settled.getOrDefault(source, amount).minus(amount);
		if (left.isPositive()) {
			settled.put(source, left);
		}
		else {
			settled.remove(source);
		}
		made.replaceAll((id, one) -> one.settledBy(source, left));
		Money rest = amount;
		for (int i = cash.size() - 1; i >= 0 && rest.isPositive(); i--) {
			Cash one = cash.get(i);
			if (one.payment().equals(source)) {
				Money part = one.amount().min(rest);
				cash.set(i, new Cash(source, one.promise(), one.amount().minus(part)));
				rest = rest.minus(part);
			}
		}
		cash.removeIf(one -> one.amount().isZero());
	}

	private Optional<Made> open() {
		return Optional.ofNullable(standing).map(made::get);
	}

	private Judgement judge(Made one) {
		StandingPromise terms = one.terms();
		Money came = cash.stream()
			.filter(some -> terms.id().equals(some.promise()))
			.map(Cash::amount)
			.reduce(Money.zero(terms.amount().currency()), Money::plus);
		Money promised = one.promised();
		Money paid = came.min(promised);
		return new Judgement(terms.id(), KeptWithinTolerance.judge(promised, paid), one.outcome(), promised, paid,
				terms.date(), new Window(one.from(), terms.by().recorded(), one.until()));
	}

	/**
	 * A promise and its window.
	 *
	 * @param from the date on which it was made
	 * @param until the last value date that counts
	 * @param owed what was open when it was made, less what was forgiven since in time,
	 * plus what had been settled before and was taken back since
	 * @param earlier what makes less be owed than the invoice's total, by what settled it
	 * @param stated what counted as promised when it was judged last
	 * @param judged null until it is judged
	 */
	private record Made(StandingPromise terms, LocalDate from, LocalDate until, Money owed, Map<String, Money> earlier,
			@Nullable Money stated, @Nullable PromiseJudged judged) {

		/** At most what is owed. */
		Money promised() {
			return terms.amount().min(owed);
		}

		/** Cash that was there before the promise keeps nothing (domain.md). */
		boolean counts(CashApplied came, LocalDate valueDate) {
			Instant received = came.received();
			return !valueDate.isBefore(from) && !valueDate.isAfter(until)
					&& (received == null || !received.isBefore(terms.by().recorded()));
		}

		/** That makes less be owed, at most all. */
		Made forgiven(String source, Money amount) {
			Money part = amount.min(owed);
			return owing(owed.minus(part), source, earlier.getOrDefault(source, part.minus(part)).plus(part));
		}

		/** No more than that is settled by it any more. */
		Made settledBy(String source, Money left) {
			Money part = earlier.get(source);
			if (part == null || part.compareTo(left) <= 0) {
				return this;
			}
			return owing(isVoid() ? owed : owed.plus(part.minus(left)), source, left);
		}

		private Made owing(Money now, String source, Money part) {
			Map<String, Money> others = new HashMap<>(earlier);
			others.put(source, part);
			return new Made(terms, from, until, now, Map.copyOf(others), stated, judged);
		}

		boolean isVoid() {
			return owed.isZero();
		}

		@Nullable Outcome outcome() {
			return (judged == null) ? null : judged.outcome();
		}

		boolean says(Judgement judgement) {
			return judged != null && judgement.paid().equals(judged.paid()) && judgement.promised().equals(stated);
		}

	}

	/** Cash of a payment, and the promise for which it counts, if any. */
	private record Cash(String payment, @Nullable String promise, Money amount) {

	}

}
