package io.dunwell.messages.payment;

import io.dunwell.messages.Command;

/**
 * Commands on payments.
 */
public sealed interface PaymentCommand extends Command permits RecordPayment, RecordPayments, AllocatePayment,
		UnallocatePayment, ReversePayment, RefundCredit, MovePayment, AttachRate, RememberPayer, ForgetPayer {

}
