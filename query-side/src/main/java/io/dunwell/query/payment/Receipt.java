package io.dunwell.query.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import io.dunwell.messages.Event;
import io.dunwell.messages.Money;
import io.dunwell.messages.payment.BankTrail;
import io.dunwell.messages.payment.PaymentEvent;
import io.dunwell.messages.payment.PaymentMatches.Gone;
import io.dunwell.messages.payment.PaymentRecorded;
import io.dunwell.messages.payment.PaymentReversed;
import io.dunwell.messages.payment.PaymentReversedInPart;
import io.dunwell.query.view.Column;
import io.dunwell.query.view.Fold;
import io.dunwell.query.view.Index;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Cash that came in; a bounced payment was none.
 *
 * @param date value date
 * @param received what came in
 * @param amount what of it stayed
 * @param gone what did not
 */
record Receipt(String payment, String company, String bankAccount, LocalDate date, Money received, Money amount,
		@Nullable BankTrail trail, List<Gone> gone) {

	/** Those of a company that stayed, by value date. */
	static final String BY_DATE = "received";

	/** Those on a bank account with an end-to-end id. */
	static final String BY_END_TO_END = "end_to_end";

	/** Those on a bank account with a UETR. */
	static final String BY_UETR = "uetr";

	/** Those on a bank account that were booked in one sum. */
	static final String BY_BATCH = "batch";

	static final View<Receipt> VIEW = new View<>("receipts", 3, Receipt.class, List.of(PaymentEvent.class),
			event -> payment(event.payload()), Receipt::fold,
			List.of(new Index<>(BY_DATE, List.of(Column.text("company", Receipt::company)),
					Column.date("received", Receipt::stayed)), byTrail(BY_END_TO_END, BankTrail::endToEnd),
					byTrail(BY_UETR, BankTrail::uetr), byTrail(BY_BATCH, BankTrail::batch)));

	private static Index<Receipt> byTrail(String name, Function<BankTrail, @Nullable String> part) {
		return new Index<>(name,
				List.of(Column.text("company", Receipt::company), Column.text("bank_account", Receipt::bankAccount),
						Column.text(name + "_of", receipt -> receipt.trail == null ? null : part.apply(receipt.trail))),
				Column.date("valued", Receipt::date));
	}

	private @Nullable LocalDate stayed() {
		return amount.isZero() ? null : date;
	}

	private static Receipt fold(@Nullable Receipt before, RecordedEvent event) {
		if (event.payload() instanceof PaymentRecorded recorded) {
			return new Receipt(recorded.payment(), recorded.company(), recorded.bankAccount(), recorded.valueDate(),
					recorded.amount(), recorded.amount(), recorded.trail(), List.of());
		}
		return switch (event.payload()) {
			case PaymentReversed all -> Fold.known(before, all.payment()).without(all.date(), null);
			case PaymentReversedInPart part -> Fold.known(before, part.payment()).without(part.date(), part.amount());
			default -> throw new IllegalArgumentException("not of a receipt: " + event.payload().getClass().getName());
		};
	}

	private Receipt without(LocalDate from, @Nullable Money part) {
		Money taken = (part != null) ? part : amount;
		return new Receipt(payment, company, bankAccount, date, received, amount.minus(taken), trail,
				Stream.concat(gone.stream(), Stream.of(new Gone(from, taken))).toList());
	}

	private static @Nullable String payment(Event event) {
		return switch (event) {
			case PaymentRecorded recorded -> recorded.payment();
			case PaymentReversed reversed -> reversed.payment();
			case PaymentReversedInPart part -> part.payment();
			default -> null;
		};
	}

}
