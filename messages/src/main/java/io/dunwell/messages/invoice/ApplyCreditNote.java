package io.dunwell.messages.invoice;

import java.time.LocalDate;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Money;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Applies a credit note to an invoice (its number or id), as far as that is open; the
 * rest, or all without an invoice, stays unapplied on the account.
 */
@AllowedTo({ Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record ApplyCreditNote(@Nullable String company, String account, String number, LocalDate issued, Money amount,
		@Nullable String invoice) implements InvoiceCommand {

	/** The same of a company. */
	ApplyCreditNote of(String other) {
		return new ApplyCreditNote(other, account, number, issued, amount, invoice);
	}

}
