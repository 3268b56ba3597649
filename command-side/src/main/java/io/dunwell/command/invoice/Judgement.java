package io.dunwell.command.invoice;

import java.time.Instant;
import java.time.LocalDate;

import io.dunwell.messages.Money;
import io.dunwell.messages.promise.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What the cash on an invoice makes of a promise on it.
 *
 * @param promise its id
 * @param before what it was judged to be earlier; null when it was not
 * @param promised at most what was still owed
 * @param paid at most what was promised
 */
public record Judgement(String promise, Outcome outcome, @Nullable Outcome before, Money promised, Money paid,
		LocalDate date, Window window) {

	/** What more it takes to keep it. */
	public Money lacks() {
		boolean failed = outcome == Outcome.PARTIAL || outcome == Outcome.BROKEN;
		return failed ? promised.minus(paid) : Money.zero(promised.currency());
	}

	/** With cash that reaches it besides. */
	public Judgement plus(Money cash) {
		Money all = paid.plus(cash);
		return new Judgement(promise, KeptWithinTolerance.judge(promised, all), before, promised, all, date, window);
	}

	/**
	 * From when it holds: the first one not from before it was promised, a later one not
	 * from before the end of its window.
	 * @param reason the business date of what gives rise to it
	 */
	public LocalDate holdsFrom(LocalDate reason) {
		LocalDate earliest = (before == null) ? window.from() : window.until().plusDays(1);
		return reason.isAfter(earliest) ? reason : earliest;
	}

	/**
	 * Which cash counts.
	 *
	 * @param from the first value date: that on which the promise was made
	 * @param made when the promise was recorded
	 * @param until the last value date
	 */
	public record Window(LocalDate from, Instant made, LocalDate until) {

	}

}
