package io.dunwell.query.ledger;

import io.dunwell.messages.Event;
import io.dunwell.messages.OfAccount;
import io.dunwell.messages.audit.PersonalDataErased;
import io.dunwell.messages.payment.PaymentEvent;
import org.jspecify.annotations.Nullable;

/** Whose story an event belongs to. */
public final class Concerned {

	private Concerned() {
	}

	/** Id of the account an event concerns; null when it concerns none that is known. */
	public static @Nullable String account(Event event) {
		return switch (event) {
			case PaymentEvent payment -> payment.account();
			case OfAccount ofAccount -> ofAccount.account();
			case PersonalDataErased erased -> erased.subject().startsWith("account:") ? erased.subject() : null;
			default -> null;
		};
	}

}
