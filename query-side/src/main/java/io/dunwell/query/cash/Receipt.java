package io.dunwell.query.cash;

import java.util.List;
import java.util.Objects;

import io.dunwell.messages.Ids;
import io.dunwell.messages.payment.Allocation;
import io.dunwell.messages.payment.BankTrail;
import io.dunwell.messages.payment.RecordPayment;
import org.jspecify.annotations.Nullable;

/**
 * Cash that came in.
 *
 * @param payment as the bank tells it
 * @param references structured ones: creditor reference, referred documents, end-to-end
 * id
 * @param invoice the invoice a table says it pays
 */
public record Receipt(RecordPayment payment, List<String> references, @Nullable String invoice) {

	// What the ledger takes as a text; banks join the texts of a batch without bound.
	private static final int LONGEST_TEXT = 3000;

	public String company() {
		return Ids.company(payment.company());
	}

	/** Id of the account that is known to have paid. */
	@Nullable String account() {
		return payment.account() == null || payment.account().isBlank() ? null
				: Ids.account(company(), payment.account());
	}

	Remittance text() {
		return new Remittance(payment.remittance() == null ? "" : payment.remittance());
	}

	/**
	 * The same receipt as the ledger takes it: with texts of its size, and the references
	 * for whoever has to find the invoice later.
	 */
	public Receipt forLedger() {
		BankTrail trail = Objects.requireNonNullElse(payment.trail(), BankTrail.NONE).quoting(references);
		return with(new RecordPayment(payment.company(), payment.bankAccount(), payment.bankReference(),
				payment.valueDate(), payment.amount(), payment.account(), cut(payment.payer()),
				cut(payment.remittance()), payment.allocations(), payment.bookingDate(), payment.occurrence(),
				trail.orNull()));
	}

	/** The same receipt, of a company if it names none. */
	public Receipt of(String company) {
		return payment.company() != null ? this
				: with(new RecordPayment(company, payment.bankAccount(), payment.bankReference(), payment.valueDate(),
						payment.amount(), payment.account(), payment.payer(), payment.remittance(),
						payment.allocations(), payment.bookingDate(), payment.occurrence(), payment.trail()));
	}

	/** The same receipt, known by its content and its place among equal ones. */
	public Receipt numbered(int occurrence) {
		return with(new RecordPayment(payment.company(), payment.bankAccount(), null, payment.valueDate(),
				payment.amount(), payment.account(), payment.payer(), payment.remittance(), payment.allocations(),
				payment.bookingDate(), occurrence, payment.trail()));
	}

	/** The same receipt, for an account and invoices of it. */
	Receipt allocated(@Nullable String account, List<Allocation> allocations) {
		return with(new RecordPayment(payment.company(), payment.bankAccount(), payment.bankReference(),
				payment.valueDate(), payment.amount(), account, payment.payer(), payment.remittance(), allocations,
				payment.bookingDate(), payment.occurrence(), payment.trail()));
	}

	private Receipt with(RecordPayment changed) {
		return new Receipt(changed, references, invoice);
	}

	private static @Nullable String cut(@Nullable String text) {
		return text == null || text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
	}

}
