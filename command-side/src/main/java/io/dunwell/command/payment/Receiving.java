package io.dunwell.command.payment;

import io.dunwell.command.invoice.AmountIsPositive;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Personal;
import io.dunwell.messages.payment.PaymentRecorded;
import io.dunwell.messages.payment.RecordPayment;
import org.jspecify.annotations.Nullable;

/** What a receipt is and by what it is known. */
final class Receiving {

	private Receiving() {
	}

	static String id(RecordPayment command) {
		String company = Ids.company(command.company());
		String reference = command.bankReference();
		if (reference != null && !reference.isBlank()) {
			return Ids.payment(company, command.bankAccount(), reference);
		}
		Integer occurrence = command.occurrence();
		return Ids.payment(company, command.bankAccount(), command.content(), occurrence == null ? 1 : occurrence);
	}

	/**
	 * Decides what is recorded.
	 * @param account id of the payer's account, if known: what is personal belongs to it
	 */
	static PaymentRecorded decide(RecordPayment command, @Nullable String account) {
		String id = id(command);
		String subject = account == null ? id : account;
		return new PaymentRecorded(id, Ids.company(command.company()), account, command.bankAccount(),
				command.bankReference(), command.valueDate(), AmountIsPositive.check(command.amount()),
				new Personal(subject, command.payer()), new Personal(subject, command.remittance()), command.trail());
	}

}
