package io.dunwell.messages.invoice;

import java.time.LocalDate;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.OfAccount;

/**
 * An invoice falls due on other dates than before.
 *
 * @param before when what is open fell due
 */
@LogicalName("due-date-amended")
public record DueDateAmended(String invoice, String account, String reason, LocalDate before,
		OpenAmount after) implements InvoiceEvent, OfAccount {

}
