package io.dunwell.messages.payment;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A person put cash of a payer where the desk would not have put it: the payer pays for
 * this account.
 *
 * @param name as the bank spells it
 * @param taughtBy id of the payment that was put right; null when somebody just said so
 */
@LogicalName("payer-remembered")
public record PayerRemembered(String payer, String account, Personal name,
		@Nullable String taughtBy) implements PayerEvent {

}
