package io.dunwell.messages.copy;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Mails a customer the document of an invoice, as they asked for it.
 *
 * @param invoice number
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER })
public record SendInvoiceCopy(@Nullable String company, String invoice) implements CopyCommand {

}
