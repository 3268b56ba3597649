package io.dunwell.query.imports;

import java.util.Locale;

/**
 * How bank accounts are written down.
 */
final class BankAccounts {

	private BankAccounts() {
	}

	/**
	 * An IBAN without the spaces people print in it (ISO 13616 knows both forms); other
	 * account numbers as they are.
	 */
	static String plain(String account) {
		String tight = account.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
		return tight.matches("[A-Z]{2}\\d{2}[A-Z0-9]{8,30}") ? tight : account.strip();
	}

}
