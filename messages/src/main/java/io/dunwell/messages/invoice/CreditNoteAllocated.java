package io.dunwell.messages.invoice;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import io.dunwell.messages.OfAccount;

/**
 * Part of a credit note that was issued earlier went to an invoice; unapplied is what is
 * left.
 */
@LogicalName("credit-note-allocated")
public record CreditNoteAllocated(String creditNote, String account, String invoice, Money amount,
		Money unapplied) implements CreditNoteEvent, OfAccount {

}
