package io.dunwell.query.cash;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a structured payment reference may carry besides itself: check digits around the
 * invoice's number.
 */
final class References {

	private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

	private References() {
	}

	/** The spellings under which a reference may be an invoice's number itself. */
	static Set<String> spellings(String reference) {
		Set<String> spellings = new LinkedHashSet<>();
		spellings.add(reference.strip());
		spellings.add(plain(reference));
		if (isCreditorReference(plain(reference))) {
			String inner = plain(reference).substring(4);
			spellings.add(inner);
			spellings.add(inner.replaceFirst("^0+(?=.)", ""));
		}
		spellings.remove("");
		return spellings;
	}

	/**
	 * The numbers within a valid OCR number. One in ten numbers is valid by chance, so
	 * this is a guess until the amount confirms it.
	 */
	static Set<String> withinOcr(String reference) {
		String plain = plain(reference);
		Set<String> numbers = new LinkedHashSet<>();
		if (isOcr(plain)) {
			numbers.add(plain.substring(0, plain.length() - 1));
			if (Character.digit(plain.charAt(plain.length() - 2), 10) == plain.length() % 10) {
				numbers.add(plain.substring(0, plain.length() - 2));
			}
		}
		return numbers;
	}

	private static String plain(String reference) {
		return reference.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
	}

	/** ISO 11649: RF, two check digits, up to 21 characters; the whole is 1 modulo 97. */
	static boolean isCreditorReference(String reference) {
		if (!reference.matches("RF\\d{2}[A-Z0-9]{1,21}")) {
			return false;
		}
		StringBuilder digits = new StringBuilder();
		(reference.substring(4) + reference.substring(0, 4)).chars()
			.forEach(character -> digits.append(Character.digit(character, 36)));
		return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
	}

	/**
	 * Swedish OCR number (Bankgirot): digits that end in a Luhn check digit, before which
	 * may stand the length's last digit.
	 */
	static boolean isOcr(String reference) {
		if (!reference.matches("\\d{4,25}")) {
			return false;
		}
		int sum = 0;
		for (int i = 0; i < reference.length(); i++) {
			int digit = Character.digit(reference.charAt(reference.length() - 1 - i), 10) * (i % 2 + 1);
			sum += digit / 10 + digit % 10;
		}
		return sum % 10 == 0;
	}

}
