package io.dunwell.query.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import io.dunwell.messages.Event;
import io.dunwell.messages.Money;
import io.dunwell.messages.Personal;
import io.dunwell.messages.aging.Basis;
import io.dunwell.messages.audit.PersonalDataErased;
import io.dunwell.messages.invoice.CreditNoteAllocated;
import io.dunwell.messages.invoice.CreditNoteEvent;
import io.dunwell.messages.invoice.CreditNoteIssued;
import io.dunwell.messages.invoice.CreditNoteRefunded;
import io.dunwell.messages.invoice.CreditNoteUnallocated;
import io.dunwell.messages.payment.PaymentAllocated;
import io.dunwell.messages.payment.PaymentAttached;
import io.dunwell.messages.payment.PaymentDetached;
import io.dunwell.messages.payment.PaymentEvent;
import io.dunwell.messages.payment.PaymentRecorded;
import io.dunwell.messages.payment.PaymentRefunded;
import io.dunwell.messages.payment.PaymentReversed;
import io.dunwell.messages.payment.PaymentReversedInPart;
import io.dunwell.messages.payment.PaymentUnallocated;
import io.dunwell.messages.payment.RateAttached;
import io.dunwell.messages.payment.UnappliedPayments.UnappliedPayment;
import io.dunwell.query.view.Column;
import io.dunwell.query.view.Fold;
import io.dunwell.query.view.Index;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * One payment or credit note with every change of what was not applied of it, so that it
 * can be seen as of any date.
 *
 * @param id of the payment or credit note
 * @param account the account's id; null while the payer is unknown
 * @param date value date, or date of issue
 * @param text what the bank said; null for a credit note
 * @param worth what one unit of its currency is worth in another, if anybody said
 * @param unapplied changes of what is not applied
 */
public record CashHistory(String id, String company, @Nullable String account, LocalDate date, Money amount,
		@Nullable BankText text, @Nullable Worth worth, List<Movement> unapplied) {

	/** All of a company and currency in the order in which they were used up. */
	public static final String BY_USE = "use";

	/** Payments of a company that are not used up, oldest first. */
	public static final String OF_COMPANY = "of_company";

	/** Payments of an account that are not used up, oldest first. */
	public static final String OF_ACCOUNT = "of_account";

	/** Credit notes of a company that are not used up, oldest first. */
	public static final String CREDIT_OF_COMPANY = "credit_of_company";

	/** Credit notes of an account that are not used up, oldest first. */
	public static final String CREDIT_OF_ACCOUNT = "credit_of_account";

	/** One document per payment and credit note, used-up ones too. */
	public static final View<CashHistory> VIEW = new View<>("cash", 3, CashHistory.class,
			List.of(PaymentEvent.class, CreditNoteEvent.class, PersonalDataErased.class), event -> id(event.payload()),
			CashHistory::fold, List.of(
					new Index<>(BY_USE,
							List.of(Column.text("company", CashHistory::company),
									Column.text("currency", cash -> cash.amount().currency())),
							Column.date("used_on", cash -> Movement.nothingFrom(cash.unapplied()))),
					new Index<>(OF_COMPANY, List.of(Column.text("company", CashHistory::company)),
							Column.date("waiting_since", CashHistory::waitingSince)),
					new Index<>(OF_ACCOUNT, List.of(Column.text("account", CashHistory::account)),
							Column.date("waiting_since", CashHistory::waitingSince)),
					new Index<>(CREDIT_OF_COMPANY, List.of(Column.text("company", CashHistory::company)),
							Column.date("credit_since", CashHistory::creditSince)),
					new Index<>(CREDIT_OF_ACCOUNT, List.of(Column.text("account", CashHistory::account)),
							Column.date("credit_since", CashHistory::creditSince))));

	/** What is not applied now. */
	public Money unappliedNow() {
		return new Money(Movement.sum(unapplied), amount.currency());
	}

	/** The payment as it waits for somebody to apply it. */
	public UnappliedPayment waiting() {
		return new UnappliedPayment(id, account, date, amount, unappliedNow(),
				(text != null) ? text.payer().text() : null, (text != null) ? text.remittance().text() : null,
				(worth != null) ? worth.of(unappliedNow()) : null);
	}

	/** What was not applied at the end of a date, in minor units. */
	public long unapplied(LocalDate day, Basis basis) {
		return Movement.sum(unapplied, day, basis);
	}

	/** Only payments wait to be applied by a person. */
	private @Nullable LocalDate waitingSince() {
		return (text != null && Movement.sum(unapplied) > 0) ? date : null;
	}

	private @Nullable LocalDate creditSince() {
		return (text == null && Movement.sum(unapplied) > 0) ? date : null;
	}

	private static @Nullable CashHistory fold(@Nullable CashHistory before, RecordedEvent event) {
		return switch (event.payload()) {
			case CreditNoteEvent creditNote -> on(before, creditNote, event);
			case PaymentEvent payment -> on(before, payment, event);
			case PersonalDataErased erased -> Fold.known(before, erased.subject()).erased();
			default -> throw new IllegalArgumentException("not cash: " + event.payload().getClass().getName());
		};
	}

	private static CashHistory on(@Nullable CashHistory before, CreditNoteEvent event, RecordedEvent recorded) {
		return switch (event) {
			case CreditNoteIssued issued ->
				new CashHistory(issued.creditNote(), issued.company(), issued.account(), issued.issued(),
						issued.amount(), null, null, List.of(Movement.of(recorded, issued.unapplied().minor())));
			case CreditNoteAllocated given -> Fold.known(before, given.creditNote()).left(recorded, given.unapplied());
			case CreditNoteUnallocated back -> Fold.known(before, back.creditNote()).left(recorded, back.unapplied());
			case CreditNoteRefunded refunded ->
				Fold.known(before, refunded.creditNote()).left(recorded, refunded.unapplied());
		};
	}

	private static CashHistory on(@Nullable CashHistory before, PaymentEvent event, RecordedEvent recorded) {
		if (event instanceof PaymentRecorded received) {
			return new CashHistory(received.payment(), received.company(), received.account(), received.valueDate(),
					received.amount(), new BankText(received.payer(), received.remittance(), references(received)),
					null, List.of(Movement.of(recorded, received.amount().minor())));
		}
		CashHistory known = Fold.known(before, event.payment());
		return switch (event) {
			case PaymentRecorded again -> known;
			case PaymentAttached attached -> known.of(attached.account());
			case PaymentDetached ignored -> known.of(null);
			case RateAttached rate -> known.worth(new Worth(rate.currency(), rate.rate()));
			case PaymentRefunded refunded -> known.left(recorded, refunded.unapplied());
			case PaymentReversedInPart part -> known.left(recorded, part.unapplied());
			case PaymentAllocated allocated -> known.left(recorded, allocated.unapplied());
			case PaymentUnallocated unallocated -> known.left(recorded, unallocated.unapplied());
			case PaymentReversed reversed -> known.left(recorded, Money.zero(reversed.amount().currency()));
		};
	}

	private static @Nullable String id(Event event) {
		return switch (event) {
			case CreditNoteEvent creditNote -> creditNote.creditNote();
			case PaymentEvent payment -> payment.payment();
			case PersonalDataErased erased -> erased.subject().startsWith("payment:") ? erased.subject() : null;
			default -> null;
		};
	}

	private static @Nullable List<String> references(PaymentRecorded received) {
		return (received.trail() != null) ? received.trail().references() : null;
	}

	private CashHistory of(@Nullable String payer) {
		return new CashHistory(id, company, payer, date, amount, text, worth, unapplied);
	}

	private CashHistory left(RecordedEvent event, Money now) {
		return new CashHistory(id, company, account, date, amount, text, worth,
				Stream.concat(unapplied.stream(), Stream.of(Movement.of(event, now.minor() - Movement.sum(unapplied))))
					.toList());
	}

	private CashHistory worth(Worth now) {
		return new CashHistory(id, company, account, date, amount, text, now, unapplied);
	}

	private CashHistory erased() {
		return new CashHistory(id, company, account, date, amount, (text != null) ? text.erased() : null, worth,
				unapplied);
	}

	/** A rate, for reports alone. */
	public record Worth(String currency, BigDecimal rate) {

		/** An amount at it, half up to the minor unit. */
		public Money of(Money amount) {
			int digits = Money.zero(currency).decimal().scale();
			return Money.of(amount.decimal().multiply(rate).setScale(digits, RoundingMode.HALF_UP), currency);
		}

	}

	/**
	 * What the bank said about a payment.
	 *
	 * @param references structured ones of the payer, where there are any
	 */
	public record BankText(Personal payer, Personal remittance, @Nullable List<String> references) {

		BankText erased() {
			return new BankText(new Personal(payer.subject(), null), new Personal(remittance.subject(), null),
					references);
		}

	}

}
