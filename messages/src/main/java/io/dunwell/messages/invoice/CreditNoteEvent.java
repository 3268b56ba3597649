package io.dunwell.messages.invoice;

import io.dunwell.messages.Event;

/**
 * Facts on credit notes.
 */
public sealed interface CreditNoteEvent extends Event
		permits CreditNoteIssued, CreditNoteAllocated, CreditNoteUnallocated, CreditNoteRefunded {

	/** Id of the credit note. */
	String creditNote();

}
