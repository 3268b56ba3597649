package io.dunwell.messages.copy;

import io.dunwell.messages.Command;

/**
 * Commands on copies of invoices.
 */
public sealed interface CopyCommand extends Command permits SendInvoiceCopy, TakeCopy, ReportCopy {

}
