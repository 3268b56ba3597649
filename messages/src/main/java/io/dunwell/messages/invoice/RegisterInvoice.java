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
 *
 * @param kind {@code fee} or {@code interest}; null for an invoice of goods or services
 * @param principal number or id of the invoice that a fee or interest is about; it
 * outlives that
 * @param references what payers may quote, beside the reference
 */
@AllowedTo({ Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record RegisterInvoice(@Nullable String company, String account, String number, LocalDate issued,
		@Nullable LocalDate due, Money amount, @Nullable String reference, @Nullable List<Instalment> instalments,
		@Nullable String kind, @Nullable String principal,
		@Nullable List<PaymentReference> references) implements InvoiceCommand {

	/** An invoice of goods or services. */
	public RegisterInvoice(@Nullable String company, String account, String number, LocalDate issued,
			@Nullable LocalDate due, Money amount, @Nullable String reference, @Nullable List<Instalment> instalments) {
		this(company, account, number, issued, due, amount, reference, instalments, null, null, null);
	}

	/** The same of a company. */
	RegisterInvoice of(String other) {
		return new RegisterInvoice(other, account, number, issued, due, amount, reference, instalments, kind, principal,
				references);
	}

}
