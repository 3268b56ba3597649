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
 * promises and none that was there earlier keeps any. What was credited by the end of the
 * window is not owed any more, nor promised; what was paid before the promise and turns
 * out not to be is owed again. A promise of which nothing is left stays so. Promises that
 * were cancelled or gave way while they were open are forgotten, and of other cash
 * nothing is kept but how much there is of each payment.
 */
final class Promises {

	/** In the order in which they were made. */
	private final SequencedMap<String, Made> made = new LinkedHashMap<>();

	private final List<Cash> cash = new ArrayList<>();

	/** All that lies on the invoice, by payment. */
	private final Map<String, Money> applied = new HashMap<>();

	private @Nullable String standing;

	private int ever;

	/** The promise that stands, if one does. */
	Optional<StandingPromise> standing() {
		return open().map(Made::terms);
	}

	String next(String invoice) {
		return Ids.promise(invoice, ever + 1);
	}

	/** What the one that stands would be judged to be. */
	Optional<Judgement> expected() {
		return open().map(this::judge);
	}

	/** What the cash on the invoice makes of a promise that stands or was judged. */
	Optional<Judgement> judgement(String promise) {
		return Optional.ofNullable(made.get(promise)).map(this::judge);
	}

	/** The same of all that were judged, or of which nothing is owed any more. */
	List<Judgement> judgements() {
		return made.values().stream().filter(one -> one.judged() != null || one.isVoid()).map(this::judge).toList();
	}

	/** Whether that was said last. */
	boolean says(Judgement judgement) {
		Made one = made.get(judgement.promise());
		return one != null && one.says(judgement);
	}

	/** The promise that a new one replaces: open, partly kept or broken (domain.md). */
	Optional<String> replaceable() {
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
		made.put(terms.id(), new Made(terms, from, noted.until(), owed, Map.copyOf(applied), null, null));
		standing = terms.id();
		ever++;
	}

	void forget(String promise) {
		made.remove(promise);
		cash.removeIf(one -> one.promise().equals(promise));
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
		applied.merge(came.payment(), came.amount(), Money::plus);
		made.values()
			.stream()
			.filter(one -> one.counts(came, valueDate))
			.reduce((older, newer) -> newer)
			.ifPresent(one -> cash.add(new Cash(came.payment(), one.terms().id(), came.amount())));
	}

	/** Of what was credited in time nothing is owed any more. */
	void credit(Money amount, LocalDate date) {
		made.replaceAll(
				(id, one) -> date.isAfter(one.until()) ? one : one.owing(one.owed().minus(amount.min(one.owed()))));
	}

	/** Cash is taken off an invoice as a whole. */
	void unapply(String payment) {
		applied.remove(payment);
		made.replaceAll((id, one) -> one.without(payment));
		cash.removeIf(one -> one.payment().equals(payment));
	}

	private Optional<Made> open() {
		return Optional.ofNullable(standing).map(made::get);
	}

	private Judgement judge(Made one) {
		StandingPromise terms = one.terms();
		Money came = cash.stream()
			.filter(some -> some.promise().equals(terms.id()))
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
	 * @param owed what was open when it was made, less what was credited since in time,
	 * plus what had been paid before and was taken back since
	 * @param earlier what had been paid before, by payment
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

		Made owing(Money now) {
			return new Made(terms, from, until, now, earlier, stated, judged);
		}

		/** Paid before the promise, that payment had made less be owed. */
		Made without(String payment) {
			Money part = earlier.get(payment);
			if (part == null) {
				return this;
			}
			Map<String, Money> others = new HashMap<>(earlier);
			others.remove(payment);
			return new Made(terms, from, until, isVoid() ? owed : owed.plus(part), others, stated, judged);
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

	/** Cash of a payment that counts for a promise. */
	private record Cash(String payment, String promise, Money amount) {

	}

}
