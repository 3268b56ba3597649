package io.dunwell.command.invoice;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import io.dunwell.command.unit.Fact;
import io.dunwell.messages.Ids;
import io.dunwell.messages.Money;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.invoice.ChargeInterest;
import io.dunwell.messages.invoice.InterestCharged;
import io.dunwell.messages.invoice.InterestReleased;
import io.dunwell.messages.invoice.InvoiceRegistered;
import io.dunwell.messages.invoice.RegisterInvoice;
import org.jspecify.annotations.Nullable;

/** What is charged for the late payment of an invoice: no day of it twice. */
final class Interest {

	/** The kind of a document of it. */
	static final String KIND = "interest";

	private final Invoice invoice;

	/** The days up to which it was charged, by the documents that charge it. */
	private final Map<String, LocalDate> charged = new HashMap<>();

	private int charges;

	Interest(Invoice invoice) {
		this.invoice = invoice;
	}

	/**
	 * Decides which document charges it.
	 * @throws Rejected {@code invoice-cancelled}, {@code interest-on-interest},
	 * {@code no-interest-due}, {@code invalid-field}
	 */
	RegisterInvoice document(ChargeInterest command, LocalDate until) {
		String number = invoice.standing().number();
		invoice.checkNotCancelled();
		if (command.percentPerYear().signum() < 0) {
			throw new Rejected(Refusal.INVALID_FIELD, "percentPerYear", command.percentPerYear());
		}
		if (invoice.isInterest()) {
			throw new Rejected(Refusal.INTEREST_ON_INTEREST, number);
		}
		Money amount = LateInterest.on(invoice.standing(), InterestRates.always(command.percentPerYear()), charged(),
				until);
		if (!amount.isPositive()) {
			throw new Rejected(Refusal.NO_INTEREST_DUE, number);
		}
		return new RegisterInvoice(Ids.companyOf(invoice.id()), invoice.account(),
				command.number() == null ? number + "-R" + (charges + 1) : command.number(), until, command.due(),
				amount, null, null, KIND, invoice.id(), null);
	}

	/**
	 * What it comes to on a day, apart from what was charged before; nothing on charges.
	 */
	Money due(InterestRates rates, LocalDate until) {
		String currency = invoice.standing().total().currency();
		return invoice.isCancelled() || invoice.isCharge() ? Money.zero(currency)
				: LateInterest.on(invoice.standing(), rates.of(currency), charged(), until);
	}

	/** States that it was charged up to a day. */
	void charge(InvoiceRegistered document, LocalDate until) {
		Fact.apply(new InterestCharged(invoice.id(), invoice.account(), document.invoice(), document.after().total(),
				until), until);
	}

	/** States that a document of it is not owed; those days may be charged again. */
	void release(String document, LocalDate today) {
		Fact.apply(new InterestReleased(invoice.id(), invoice.account(), document), today);
	}

	void on(InterestCharged event) {
		charged.put(event.document(), event.until());
		charges++;
	}

	void on(InterestReleased event) {
		charged.remove(event.document());
	}

	private @Nullable LocalDate charged() {
		return charged.values().stream().max(LocalDate::compareTo).orElse(null);
	}

}
