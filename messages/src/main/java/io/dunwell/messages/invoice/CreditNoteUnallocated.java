package io.dunwell.messages.invoice;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import io.dunwell.messages.OfAccount;

/**
 * Part of a credit note came back from an invoice; unapplied is what is left now.
 */
@LogicalName("credit-note-unallocated")
public record CreditNoteUnallocated(String creditNote, String account, String invoice, Money amount, String reason,
		Money unapplied) implements CreditNoteEvent, OfAccount {

}
