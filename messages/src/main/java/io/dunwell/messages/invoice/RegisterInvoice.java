package io.dunwell.messages.invoice;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Money;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Registers an invoice we sent. Without a due date the account's terms decide; with
 * instalments their amounts add up to the amount.
 */
@AllowedTo({ Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record RegisterInvoice(@Nullable String company, String account, String number, LocalDate issued,
		@Nullable LocalDate due, Money amount, @Nullable String reference,
		@Nullable List<Instalment> instalments) implements InvoiceCommand {

}
