package io.dunwell.messages.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Charges interest for late payment of an invoice (its number or id), as a document of
 * its own: what is open of it × rate × days ÷ 365, from the due date, or from where it
 * was charged last.
 *
 * @param percentPerYear 10 is ten per cent a year
 * @param until the day up to which it is charged; without, today where the customer is
 * @param number of the document; without, the invoice's with {@code -R} and a count
 * @param due of the document; without, the account's terms decide
 */
@AllowedTo({ Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record ChargeInterest(@Nullable String company, String invoice, BigDecimal percentPerYear,
		@Nullable LocalDate until, @Nullable String number, @Nullable LocalDate due) implements InvoiceCommand {

}
