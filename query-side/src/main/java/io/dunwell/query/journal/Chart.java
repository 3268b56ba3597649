package io.dunwell.query.journal;

import java.nio.charset.StandardCharsets;

import io.dunwell.messages.Ids;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/**
 * The chart of accounts: per company, and per customer where a customer is meant. Codes
 * are percent-encoded, for colons and pairs of spaces mean something in a journal.
 */
final class Chart {

	private static final String NOBODY = "(unknown)";

	private Chart() {
	}

	/** What a customer owes on invoices. */
	static String receivable(String customer) {
		return "assets:receivable:" + of(customer);
	}

	/** What was received, on all bank accounts. */
	static String cash(String payment) {
		return "assets:cash:" + company(payment);
	}

	/** A customer's cash that is on no invoice; or that of a payer nobody knows. */
	static String unappliedCash(String payment, @Nullable String customer) {
		return "liabilities:unapplied:" + ((customer != null) ? of(customer) : company(payment) + ":" + NOBODY)
				+ ":cash";
	}

	/** A customer's credit notes that are on no invoice. */
	static String unappliedCredit(String customer) {
		return "liabilities:unapplied:" + of(customer) + ":credit notes";
	}

	/**
	 * Between what was received or credited and the invoices it is for: always nothing,
	 * but while it waits for an invoice that is dated later.
	 */
	static String applied(String document) {
		return "equity:applied:" + company(document);
	}

	static String invoiced(String document) {
		return "revenue:invoiced:" + company(document);
	}

	/** Fees and interest for late payment. */
	static String charged(String document) {
		return "revenue:fees and interest:" + company(document);
	}

	static String credited(String document) {
		return "revenue:credit notes:" + company(document);
	}

	static String writtenOff(String document) {
		return "expenses:write-offs:" + company(document);
	}

	private static String of(String customer) {
		return company(customer) + ":" + encoded(Ids.keyOf(customer));
	}

	private static String company(String id) {
		return encoded(Ids.companyOf(id));
	}

	private static String encoded(String code) {
		return UriUtils.encode(code, StandardCharsets.UTF_8);
	}

}
