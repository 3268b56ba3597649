package io.dunwell.messages.invoice;

import java.time.LocalDate;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Money;
import io.dunwell.messages.OfAccount;
import org.jspecify.annotations.Nullable;

/**
 * A credit note was issued; unapplied is what no invoice took.
 */
@LogicalName("credit-note-issued")
public record CreditNoteIssued(String creditNote, String account, String company, String number, LocalDate issued,
		Money amount, @Nullable String invoice, Money unapplied) implements CreditNoteEvent, OfAccount {

}
