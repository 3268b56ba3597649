package io.dunwell.messages.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How an account stands: amounts are decimals in the currency beside them, dates business
 * dates.
 *
 * @param place where somebody put it in the order of work; null where its score decides
 * @param parent code of the account that pays for it, too
 * @param coming payments with a value date that is still to come, earliest first
 * @param contact what is known of how the customer is reached
 * @param salesperson handle of who sells to it
 * @param credit why nothing is sold to it until it has paid; null where it is
 * @param callbacks calls planned and not made yet, earliest first
 */
public record AccountStanding(String company, String account, @Nullable String name, @Nullable String collector,
		String currency, String country, String language, String timeZone, List<Balance> balances,
		List<InvoiceLine> invoices, List<PromiseStanding> promises, List<DisputeStanding> disputes,
		List<HoldStanding> holds, @Nullable PlaceStanding place, List<CallbackStanding> callbacks,
		List<ComingCash> coming, @Nullable String parent, ContactDetails contact, @Nullable String salesperson,
		@Nullable CreditStanding credit) {

	/**
	 * What is owed in one currency; parts are shown beside each other, never netted.
	 *
	 * @param coming cash with a value date that is still to come: until then what it will
	 * settle is open
	 */
	public record Balance(String currency, BigDecimal open, BigDecimal overdue, BigDecimal disputed,
			BigDecimal promised, BigDecimal unapplied, BigDecimal coming) {

		/** Together with what is owed elsewhere in the same currency. */
		public Balance plus(Balance other) {
			return new Balance(currency, open.add(other.open), overdue.add(other.overdue), disputed.add(other.disputed),
					promised.add(other.promised), unapplied.add(other.unapplied), coming.add(other.coming));
		}

	}

	/**
	 * One open invoice.
	 *
	 * @param due the earliest date on which part of the open amount falls due
	 * @param state {@code open}, {@code overdue}, {@code disputed} or {@code promised}
	 * @param kind {@code fee} or {@code interest}; null for an invoice of goods or
	 * services
	 * @param principal number of the invoice that a fee or interest is about
	 */
	public record InvoiceLine(String number, LocalDate issued, LocalDate due, BigDecimal amount, BigDecimal open,
			String currency, String state, @Nullable String ladderStep, @Nullable String kind,
			@Nullable String principal) {

		/** An invoice of goods or services. */
		public InvoiceLine(String number, LocalDate issued, LocalDate due, BigDecimal amount, BigDecimal open,
				String currency, String state, @Nullable String ladderStep) {
			this(number, issued, due, amount, open, currency, state, ladderStep, null, null);
		}

	}

	/** One promise with its lines; the header's state rolls up theirs. */
	public record PromiseStanding(String id, String state, List<Line> lines) {

		/**
		 * What was promised on one invoice, by which date.
		 *
		 * @param state what is true now
		 * @param paid what came of it in time
		 * @param judgedThen what it was judged to be first; null until it is
		 * @param judgedOn the day of that
		 */
		public record Line(String invoice, BigDecimal amount, String currency, LocalDate date, String state,
				BigDecimal paid, @Nullable String judgedThen, @Nullable LocalDate judgedOn) {

		}

	}

	/** One dispute that is not resolved, or was resolved lately. */
	public record DisputeStanding(String id, String invoice, BigDecimal amount, String currency, String reason,
			String state, LocalDate opened) {

	}

	/**
	 * A credit stop in force.
	 *
	 * @param by handle of who stopped it; {@code desk} for a step of the ladder
	 * @param step of the ladder that says so
	 */
	public record CreditStanding(LocalDate since, String by, @Nullable String step, @Nullable String reason) {

	}

	/** One hold in force. */
	public record HoldStanding(String id, @Nullable String invoice, String reason, LocalDate until) {

	}

	/**
	 * Where somebody put the account.
	 *
	 * @param kind {@code snoozed}, {@code skipped} or {@code pinned}
	 * @param until the last day of it
	 */
	public record PlaceStanding(String kind, LocalDate until, String reason) {

	}

	/**
	 * One call that somebody planned.
	 *
	 * @param owner handle of who will call
	 * @param due whether its time has come
	 */
	public record CallbackStanding(String id, String owner, Instant at, boolean due, @Nullable String note) {

	}

	/**
	 * Cash that is still to come.
	 *
	 * @param payment its id
	 * @param on its value date
	 */
	public record ComingCash(String payment, LocalDate on, BigDecimal amount, String currency) {
	}

}
