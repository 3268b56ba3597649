package io.dunwell.messages.invoice;

import io.dunwell.messages.Command;

/**
 * Commands on invoices and credit notes.
 */
public sealed interface InvoiceCommand extends Command permits RegisterInvoice, RegisterInvoices, ApplyCreditNote,
		AllocateCreditNote, UnallocateCreditNote, RequestWriteOff, ApproveWriteOff, RejectWriteOff, RecoverWriteOff,
		CancelInvoice, AmendDueDate, ChargeInterest, AddReference {

}
