package io.dunwell.query.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import io.dunwell.messages.Event;
import io.dunwell.messages.Money;
import io.dunwell.messages.Personal;
import io.dunwell.messages.aging.Basis;
import io.dunwell.messages.audit.PersonalDataErased;
import io.dunwell.messages.invoice.CreditNoteEvent;
import io.dunwell.messages.invoice.CreditNoteIssued;
import io.dunwell.messages.payment.PaymentAllocated;
import io.dunwell.messages.payment.PaymentAttached;
import io.dunwell.messages.payment.PaymentEvent;
import io.dunwell.messages.payment.PaymentRecorded;
import io.dunwell.messages.payment.PaymentReversed;
import io.dunwell.messages.payment.PaymentUnallocated;
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
 * @param unapplied changes of what is not applied
 */
public record CashHistory(String id, String company, @Nullable String account, LocalDate date, Money amount,
		@Nullable BankText text, List<Movement> unapplied) {

	/** All of a company and currency in the order in which they were used up. */
	public static final String BY_USE = "use";

	/** Payments of a company that are not used up, oldest first. */
	public static final String OF_COMPANY = "of_company";

	/** Payments of an account that are not used up, oldest first. */
	public static final String OF_ACCOUNT = "of_account";

	/** One document per payment and credit note, used-up ones too. */
	public static final View<CashHistory> VIEW = new View<>("cash", 1, CashHistory.class,
			List.of(PaymentEvent.class, CreditNoteEvent.class, PersonalDataErased.class), event -> id(event.payload()),
			CashHistory::fold, List.of(
					new Index<>(BY_USE,
							List.of(Column.text("company", CashHistory::company),
									Column.text("currency", cash -> cash.amount().currency())),
							Column.date("used_on", cash -> Movement.nothingFrom(cash.unapplied()))),
					new Index<>(OF_COMPANY, List.of(Column.text("company", CashHistory::company)),
							Column.date("waiting_since", CashHistory::waitingSince)),
					new Index<>(OF_ACCOUNT, List.of(Column.text("account", CashHistory::account)),
							Column.date("waiting_since", CashHistory::waitingSince))));

	/** What is not applied now. */
	public Money unappliedNow() {
		return new Money(Movement.sum(unapplied), amount.currency());
	}

	/** What was not applied at the end of a date, in minor units. */
	public long unapplied(LocalDate day, Basis basis) {
		return Movement.sum(unapplied, day, basis);
	}

	/** Only payments wait to be applied by a person. */
	private @Nullable LocalDate waitingSince() {
		return (text != null && Movement.sum(unapplied) > 0) ? date : null;
	}

	private static @Nullable CashHistory fold(@Nullable CashHistory before, RecordedEvent event) {
		return switch (event.payload()) {
			case CreditNoteEvent creditNote -> on(creditNote, event);
			case PaymentEvent payment -> on(before, payment, event);
			case PersonalDataErased erased -> Fold.known(before, erased.subject()).erased();
			default -> throw new IllegalArgumentException("not cash: " + event.payload().getClass().getName());
		};
	}

	private static CashHistory on(CreditNoteEvent event, RecordedEvent recorded) {
		return switch (event) {
			case CreditNoteIssued issued -> new CashHistory(issued.creditNote(), issued.company(), issued.account(),
					issued.issued(), issued.amount(), null, List.of(Movement.of(recorded, issued.unapplied().minor())));
		};
	}

	private static CashHistory on(@Nullable CashHistory before, PaymentEvent event, RecordedEvent recorded) {
		if (event instanceof PaymentRecorded received) {
			return new CashHistory(received.payment(), received.company(), received.account(), received.valueDate(),
					received.amount(), new BankText(received.payer(), received.remittance()),
					List.of(Movement.of(recorded, received.amount().minor())));
		}
		CashHistory known = Fold.known(before, id(event));
		return switch (event) {
			case PaymentRecorded again -> known;
			case PaymentAttached attached -> known.of(attached.account());
			case PaymentAllocated allocated -> known.left(recorded, allocated.unapplied());
			case PaymentUnallocated unallocated -> known.left(recorded, unallocated.unapplied());
			case PaymentReversed reversed -> known.left(recorded, Money.zero(reversed.amount().currency()));
		};
	}

	private static @Nullable String id(Event event) {
		return switch (event) {
			case CreditNoteIssued issued -> issued.creditNote();
			case PaymentEvent payment -> id(payment);
			case PersonalDataErased erased -> erased.subject().startsWith("payment:") ? erased.subject() : null;
			default -> null;
		};
	}

	private static String id(PaymentEvent event) {
		return switch (event) {
			case PaymentRecorded recorded -> recorded.payment();
			case PaymentAttached attached -> attached.payment();
			case PaymentAllocated allocated -> allocated.payment();
			case PaymentUnallocated unallocated -> unallocated.payment();
			case PaymentReversed reversed -> reversed.payment();
		};
	}

	private CashHistory of(String payer) {
		return new CashHistory(id, company, payer, date, amount, text, unapplied);
	}

	private CashHistory left(RecordedEvent event, Money now) {
		return new CashHistory(id, company, account, date, amount, text,
				Stream.concat(unapplied.stream(), Stream.of(Movement.of(event, now.minor() - Movement.sum(unapplied))))
					.toList());
	}

	private CashHistory erased() {
		return new CashHistory(id, company, account, date, amount, (text != null) ? text.erased() : null, unapplied);
	}

	/** What the bank said about a payment. */
	public record BankText(Personal payer, Personal remittance) {

		BankText erased() {
			return new BankText(new Personal(payer.subject(), null), new Personal(remittance.subject(), null));
		}

	}

}
