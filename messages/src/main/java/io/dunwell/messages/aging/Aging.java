package io.dunwell.messages.aging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * Receivables by age in one currency: buckets {@code current}, {@code 1-30},
 * {@code 31-60}, {@code 61-90}, {@code 90+} by days after the due date; due today is
 * current. Disputed and unapplied stand beside them, never netted.
 */
public record Aging(LocalDate asOf, String currency, Basis basis, Map<String, Bucket> buckets, BigDecimal disputed,
		BigDecimal unapplied, BigDecimal total) {

	/** How many invoices, and how much of them is open. */
	public record Bucket(int count, BigDecimal amount) {

	}

}
