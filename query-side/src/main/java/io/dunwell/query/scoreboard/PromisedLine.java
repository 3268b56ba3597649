package io.dunwell.query.scoreboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Event;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.invoice.InvoiceEvent;
import io.dunwell.messages.invoice.PromiseNoted;
import io.dunwell.messages.invoice.PromiseReleased;
import io.dunwell.messages.promise.Outcome;
import io.dunwell.messages.promise.PromiseEvent;
import io.dunwell.messages.promise.PromiseLineJudged;
import io.dunwell.messages.promise.PromiseLineReplaced;
import io.dunwell.query.view.Column;
import io.dunwell.query.view.Fold;
import io.dunwell.query.view.Index;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * What was promised on one invoice, and what is true of it now. A line that was cancelled
 * is forgotten; one of which nothing was owed any more counts for nothing.
 *
 * @param account the account's id
 * @param by handle of who took the promise
 * @param promised at most what was still owed when it was judged
 * @param paid of what was promised
 * @param until the last value date that counts: once it is over, the line has matured
 * @param outcome null until it is judged
 * @param replaced whether it gave way to a newer promise while it was open
 * @param kept when it was found to be kept; null while it is not
 */
record PromisedLine(String account, String invoice, String by, Money promised, Money paid, LocalDate until,
		@Nullable Outcome outcome, boolean replaced, @Nullable Moment kept) {

	/** Lines of a company of which something became, by the day on which they matured. */
	static final String BY_MATURITY = "maturity";

	/** Kept ones of a company, the newest first. */
	static final String NEWEST = "newest";

	static final View<PromisedLine> VIEW = new View<>("promise_lines", 2, PromisedLine.class,
			List.of(InvoiceEvent.class, PromiseEvent.class), event -> line(event.payload()), PromisedLine::fold,
			List.of(new Index<>(BY_MATURITY, List.of(Column.text("company", PromisedLine::company)),
					Column.date("matures", PromisedLine::matures)),
					new Index<>(NEWEST, List.of(Column.text("company", PromisedLine::company)),
							Column.number("ago", PromisedLine::ago))));

	String company() {
		return Ids.companyOf(account);
	}

	private @Nullable LocalDate matures() {
		return ((outcome != null && outcome != Outcome.VOID) || replaced) ? until : null;
	}

	private @Nullable Long ago() {
		return (kept != null) ? kept.ago() : null;
	}

	private static @Nullable PromisedLine fold(@Nullable PromisedLine before, RecordedEvent event) {
		Event payload = event.payload();
		return switch (payload) {
			case PromiseNoted noted -> new PromisedLine(noted.account(), noted.invoice(), event.actor(), noted.amount(),
					Money.zero(noted.amount().currency()), noted.until(), null, false, null);
			case PromiseReleased ignored -> null;
			case PromiseLineReplaced replaced -> Fold.known(before, replaced.promise()).giveWay();
			case PromiseLineJudged judged -> Fold.known(before, judged.promise()).judged(judged, event);
			default -> throw new IllegalArgumentException("not of a line: " + payload.getClass().getName());
		};
	}

	/** What was judged before stays what it was judged. */
	private PromisedLine giveWay() {
		return new PromisedLine(account, invoice, by, promised, paid, until, outcome, outcome == null, kept);
	}

	private PromisedLine judged(PromiseLineJudged judged, RecordedEvent event) {
		Moment now = (judged.outcome() != Outcome.KEPT) ? null : (kept != null) ? kept : Moment.of(event);
		return new PromisedLine(account, invoice, by, judged.promised(), judged.paid(), until, judged.outcome(),
				replaced, now);
	}

	private static @Nullable String line(Event event) {
		return switch (event) {
			case PromiseNoted noted -> noted.promise() + "|" + noted.invoice();
			case PromiseReleased released -> released.promise() + "|" + released.invoice();
			case PromiseLineReplaced replaced -> replaced.promise() + "|" + replaced.invoice();
			case PromiseLineJudged judged -> judged.promise() + "|" + judged.invoice();
			default -> null;
		};
	}

	/**
	 * When something was won.
	 *
	 * @param date the business date
	 * @param at when the desk learned it
	 */
	record Moment(LocalDate date, long position, Instant at) {

		/** More positions than a log will have. */
		private static final long POSITIONS = 10_000_000_000L;

		static Moment of(RecordedEvent event) {
			return new Moment(event.effective(), event.position(), event.recorded());
		}

		/** Sorts the newest first: an index is read upwards. */
		long ago() {
			return -(date.toEpochDay() * POSITIONS + position);
		}

		/** The least that sorts on or before a date. */
		static long from(LocalDate last) {
			return -(last.toEpochDay() * POSITIONS + POSITIONS - 1);
		}

		/** The most that sorts on or after a date. */
		static long to(LocalDate first) {
			return -(first.toEpochDay() * POSITIONS);
		}

	}

}
