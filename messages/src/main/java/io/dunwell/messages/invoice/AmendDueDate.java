package io.dunwell.messages.invoice;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Changes when an open invoice (its number or id) falls due.
 *
 * @param due of an invoice without instalments
 * @param instalments of one with; their amounts add up to its total
 * @param from the date from which the change holds; without, today where the customer is
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record AmendDueDate(@Nullable String company, String invoice, @Nullable LocalDate due,
		@Nullable List<Instalment> instalments, String reason, @Nullable LocalDate from) implements InvoiceCommand {

}
