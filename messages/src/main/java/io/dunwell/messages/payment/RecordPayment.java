package io.dunwell.messages.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Money;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Records one receipt of cash. Without a bank reference the receipt is known by its
 * {@link #content()} and its occurrence (from 1) among equal receipts of its booking day.
 *
 * @param bookingDate the day on which the bank booked it; without, the value date
 * @param trail what else the bank calls the receipt
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record RecordPayment(@Nullable String company, String bankAccount, @Nullable String bankReference,
		LocalDate valueDate, Money amount, @Nullable String account, @Nullable String payer,
		@Nullable String remittance, @Nullable List<Allocation> allocations, @Nullable LocalDate bookingDate,
		@Nullable Integer occurrence, @Nullable BankTrail trail) implements PaymentCommand {

	/** The bank account of cash that no bank told of, but a person who heard of it. */
	public static final String BY_HAND = "by-hand";

	/** Without a trail. */
	public RecordPayment(@Nullable String company, String bankAccount, @Nullable String bankReference,
			LocalDate valueDate, Money amount, @Nullable String account, @Nullable String payer,
			@Nullable String remittance, @Nullable List<Allocation> allocations, @Nullable LocalDate bookingDate,
			@Nullable Integer occurrence) {
		this(company, bankAccount, bankReference, valueDate, amount, account, payer, remittance, allocations,
				bookingDate, occurrence, null);
	}

	/**
	 * What tells a receipt without a bank reference from others on the bank account: who
	 * counts occurrences and who makes the id must agree on it. Booking day, not value
	 * date: an equal receipt booked a day later is another one. A person names no payer:
	 * the same amount of two customers on one day is two receipts.
	 */
	public String content() {
		LocalDate booked = bookingDate == null ? valueDate : bookingDate;
		String content = String.join("\n", booked.toString(), amount.toString(), plain(payer), plain(remittance));
		return bankAccount.equals(BY_HAND) ? content + "\n" + plain(account) : content;
	}

	private static String plain(@Nullable String text) {
		return text == null ? "" : text.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
	}

}
