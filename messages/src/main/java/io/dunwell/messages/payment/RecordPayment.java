package io.dunwell.messages.payment;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Money;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Records one receipt of cash. Without a bank reference the receipt is known by its
 * content and its occurrence (from 1) among equal receipts of that day.
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record RecordPayment(@Nullable String company, String bankAccount, @Nullable String bankReference,
		LocalDate valueDate, Money amount, @Nullable String account, @Nullable String payer,
		@Nullable String remittance, @Nullable List<Allocation> allocations,
		@Nullable Integer occurrence) implements PaymentCommand {

}
