package io.dunwell.command.invoice;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

import io.dunwell.command.unit.KnownValue;
import io.dunwell.messages.Refusal;
import io.dunwell.messages.Rejected;
import io.dunwell.messages.invoice.PaymentReference;

/** Whether a payment reference can be one of its kind: a slip would send cash astray. */
final class CheckDigits {

	private static final KnownValue KIND = new KnownValue("kind", List.of("rf", "ocr", "qr", "end-to-end", "text"));

	private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

	/** Swiss Payment Standards, annex B: modulo 10, recursive. */
	private static final int[] CARRY = { 0, 9, 4, 6, 8, 2, 7, 1, 3, 5 };

	private CheckDigits() {
	}

	/**
	 * The reference with the kind as it is known.
	 * @throws Rejected {@code unknown-value}, {@code wrong-check-digits}
	 */
	static PaymentReference check(PaymentReference reference) {
		String kind = KIND.check(reference.kind());
		String plain = reference.value().replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
		boolean fits = switch (kind) {
			case "rf" -> isCreditorReference(plain);
			case "ocr" -> isOcr(plain);
			case "qr" -> isQr(plain);
			// ISO 20022: Max35Text
			case "end-to-end" -> reference.value().strip().length() <= 35;
			default -> !plain.isEmpty();
		};
		if (!fits) {
			throw new Rejected(Refusal.WRONG_CHECK_DIGITS, kind, reference.value());
		}
		return new PaymentReference(kind, reference.value().strip());
	}

	/** ISO 11649: RF, two check digits, up to 21 characters; the whole is 1 modulo 97. */
	private static boolean isCreditorReference(String reference) {
		if (!reference.matches("RF\\d{2}[A-Z0-9]{1,21}")) {
			return false;
		}
		StringBuilder digits = new StringBuilder();
		(reference.substring(4) + reference.substring(0, 4)).chars()
			.forEach(character -> digits.append(Character.digit(character, 36)));
		return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
	}

	/** Bankgirot: 2 to 25 digits, the last of which is Luhn's. */
	private static boolean isOcr(String reference) {
		if (!reference.matches("\\d{2,25}")) {
			return false;
		}
		int sum = 0;
		for (int i = 0; i < reference.length(); i++) {
			int digit = Character.digit(reference.charAt(reference.length() - 1 - i), 10) * (i % 2 + 1);
			sum += digit / 10 + digit % 10;
		}
		return sum % 10 == 0;
	}

	/** Swiss QR reference: 27 digits, the last of which is a check digit. */
	private static boolean isQr(String reference) {
		if (!reference.matches("\\d{27}")) {
			return false;
		}
		int carry = 0;
		for (int i = 0; i < reference.length() - 1; i++) {
			carry = CARRY[(carry + Character.digit(reference.charAt(i), 10)) % 10];
		}
		return (10 - carry) % 10 == Character.digit(reference.charAt(26), 10);
	}

}
