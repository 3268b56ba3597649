package io.dunwell.messages.invoice;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import io.dunwell.messages.OfAccount;

/**
 * Unapplied credit was paid out to the customer; unapplied is what is left.
 */
@LogicalName("credit-note-refunded")
public record CreditNoteRefunded(String creditNote, String account, Money amount, String reason,
		Money unapplied) implements CreditNoteEvent, OfAccount {

}
