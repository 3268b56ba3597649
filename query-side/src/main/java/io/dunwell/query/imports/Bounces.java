package io.dunwell.query.imports;

import java.util.List;
import java.util.stream.Stream;

import io.dunwell.messages.BatchResult.Outcome;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.payment.BankTrail;
import io.dunwell.messages.payment.FindPayments;
import io.dunwell.messages.payment.PaymentMatches.Gone;
import io.dunwell.messages.payment.PaymentMatches.PaymentMatch;
import io.dunwell.messages.payment.ReversePayment;
import org.jspecify.annotations.Nullable;

/**
 * Reverses the payments that the bank took back: the one with the same amount that the
 * bank's reference, the UETR or the end-to-end id finds. In part only where one of the
 * first two finds it, since payers use an end-to-end id again. Where that is not exactly
 * one, a person is told.
 */
final class Bounces {

	// What the ledger takes as a text.
	private static final int LONGEST_REASON = 3000;

	private final Ledger ledger;

	private final Report report;

	Bounces(Ledger ledger, Report report) {
		this.ledger = ledger;
		this.report = report;
	}

	void settle(Place place, Returned returned) {
		List<PaymentMatch> meant = meant(returned);
		Gone again = new Gone(returned.date(), returned.amount());
		if (meant.stream().anyMatch(payment -> payment.gone().contains(again))) {
			report.outcome(place, Outcome.duplicate(meant.getFirst().payment()));
			return;
		}
		List<PaymentMatch> whole = meant.stream().filter(payment -> payment.left().equals(returned.amount())).toList();
		List<PaymentMatch> there = whole.isEmpty()
				? meant.stream().filter(payment -> holdsMore(payment, returned) && isSure(payment, returned)).toList()
				: whole;
		if (there.size() != 1) {
			report.warn(unknown(place, returned, there.isEmpty()));
			return;
		}
		reverse(place, there.getFirst().payment(), returned, whole.isEmpty() ? returned.amount() : null);
	}

	private static boolean holdsMore(PaymentMatch payment, Returned returned) {
		return payment.left().compareTo(returned.amount()) > 0;
	}

	private boolean isSure(PaymentMatch payment, Returned returned) {
		String uetr = returned.trail().uetr();
		boolean sameUetr = uetr != null && payment.trail() != null && uetr.equals(payment.trail().uetr());
		return sameUetr || ids(returned).contains(payment.payment());
	}

	private static Finding unknown(Place place, Returned returned, boolean none) {
		String id = returned.trail().endToEnd();
		return none && !returned.booked()
				? Finding.of(place, ImportCode.COLLECTION_REJECTED, id == null ? "?" : id, returned.reason())
				: Finding.of(place, ImportCode.RECEIPT_REVERSED, returned.amount());
	}

	private void reverse(Place place, String payment, Returned returned, @Nullable Money part) {
		String reason = returned.reason();
		try {
			ledger.reverse(new ReversePayment(payment, returned.date(),
					reason.substring(0, Math.min(reason.length(), LONGEST_REASON)), part));
			report.outcome(place, Outcome.accepted(payment));
		}
		catch (Rejected refused) {
			report.outcome(place, refused.refusal() == Refusal.PAYMENT_REVERSED ? Outcome.duplicate(payment)
					: Outcome.rejected(refused));
		}
	}

	private List<PaymentMatch> meant(Returned returned) {
		BankTrail trail = returned.trail();
		String account = returned.bankAccount();
		List<String> ids = ids(returned);
		if (ids.isEmpty() && trail.equals(BankTrail.NONE)) {
			return List.of();
		}
		return ledger
			.paymentsNow(new FindPayments(ledger.home(), account, ids, Stream.ofNullable(trail.endToEnd()).toList(),
					Stream.ofNullable(trail.uetr()).toList(), List.of()))
			.matches()
			.stream()
			.filter(payment -> payment.amount().currency().equals(returned.amount().currency())
					&& !payment.valueDate().isAfter(returned.date()))
			.toList();
	}

	private List<String> ids(Returned returned) {
		return Stream.ofNullable(returned.bankReference())
			.map(reference -> Ids.payment(ledger.home(), returned.bankAccount(), reference))
			.toList();
	}

}
