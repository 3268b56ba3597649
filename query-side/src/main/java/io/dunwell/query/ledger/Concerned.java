package io.dunwell.query.ledger;

import io.dunwell.messages.Event;
import io.dunwell.messages.OfAccount;
import io.dunwell.messages.audit.PersonalDataErased;
import io.dunwell.messages.payment.PaymentAllocated;
import io.dunwell.messages.payment.PaymentAttached;
import io.dunwell.messages.payment.PaymentEvent;
import io.dunwell.messages.payment.PaymentRecorded;
import io.dunwell.messages.payment.PaymentReversed;
import io.dunwell.messages.payment.PaymentUnallocated;
import org.jspecify.annotations.Nullable;

/** Whose story an event belongs to. */
public final class Concerned {

	private Concerned() {
	}

	/** Id of the account an event concerns; null when it concerns none that is known. */
	public static @Nullable String account(Event event) {
		return switch (event) {
			case PaymentEvent payment -> payer(payment);
			case OfAccount ofAccount -> ofAccount.account();
			case PersonalDataErased erased -> erased.subject().startsWith("account:") ? erased.subject() : null;
			default -> null;
		};
	}

	private static @Nullable String payer(PaymentEvent payment) {
		return switch (payment) {
			case PaymentRecorded recorded -> recorded.account();
			case PaymentAttached attached -> attached.account();
			case PaymentAllocated allocated -> allocated.account();
			case PaymentUnallocated unallocated -> unallocated.account();
			case PaymentReversed reversed -> reversed.account();
		};
	}

}
