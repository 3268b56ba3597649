package io.dunwell.messages;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount in minor units of an ISO 4217 currency; sums never mix currencies and never
 * overflow silently.
 *
 * @param minor minor units: cents, öre, or whole units where the currency has no decimals
 * @param currency ISO 4217 code
 */
public record Money(long minor, String currency) implements Comparable<Money> {

	public Money {
		digits(currency);
	}

	public static Money zero(String currency) {
		return new Money(0, currency);
	}

	/**
	 * Reads a decimal amount such as {@code 12500.00}.
	 * @throws Rejected {@code unknown-currency}, or {@code invalid-amount} when it has
	 * more decimals than the currency, or is too large to count
	 */
	public static Money of(BigDecimal amount, String currency) {
		int digits = digits(currency);
		try {
			return new Money(amount.movePointRight(digits).longValueExact(), currency);
		}
		catch (ArithmeticException tooFineOrTooLarge) {
			throw new Rejected(Refusal.INVALID_AMOUNT, amount.toPlainString(), currency);
		}
	}

	/** Reads a plain decimal, as {@link #of(BigDecimal, String)}. */
	public static Money of(String amount, String currency) {
		try {
			BigDecimal decimal = new BigDecimal(amount);
			// 1e999999999 is a number too: look before movePointRight inflates it
			if (decimal.precision() - decimal.scale() > 20 || decimal.scale() > 20) {
				throw new Rejected(Refusal.INVALID_AMOUNT, amount, currency);
			}
			return of(decimal, currency);
		}
		catch (NumberFormatException notANumber) {
			throw new Rejected(Refusal.INVALID_AMOUNT, amount, currency);
		}
	}

	public Money plus(Money other) {
		return new Money(Math.addExact(minor, inMine(other).minor), currency);
	}

	public Money minus(Money other) {
		return new Money(Math.subtractExact(minor, inMine(other).minor), currency);
	}

	public Money min(Money other) {
		return compareTo(other) <= 0 ? this : other;
	}

	public boolean isZero() {
		return minor == 0;
	}

	public boolean isPositive() {
		return minor > 0;
	}

	/** The amount with as many decimals as the currency has. */
	public BigDecimal decimal() {
		return BigDecimal.valueOf(minor, digits(currency));
	}

	@Override
	public int compareTo(Money other) {
		return Long.compare(minor, inMine(other).minor);
	}

	@Override
	public String toString() {
		return decimal().toPlainString() + " " + currency;
	}

	private Money inMine(Money other) {
		if (!currency.equals(other.currency)) {
			throw new Rejected(Refusal.OTHER_CURRENCY, currency, other.currency);
		}
		return other;
	}

	private static int digits(String currency) {
		try {
			int digits = Currency.getInstance(currency).getDefaultFractionDigits();
			if (digits >= 0) {
				return digits;
			}
		}
		catch (IllegalArgumentException notIso4217) {
			// answered below, as for XXX and other codes that are not money
		}
		throw new Rejected(Refusal.UNKNOWN_CURRENCY, currency);
	}

}
