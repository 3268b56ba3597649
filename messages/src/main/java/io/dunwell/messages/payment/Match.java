package io.dunwell.messages.payment;

/**
 * Why cash was applied to an invoice: {@code by-hand}, {@code structured-reference},
 * {@code invoice-number}, {@code named-in-file}, {@code exact-amount} (of one invoice),
 * {@code exact-amounts} (of a few together) or {@code oldest-first}; confidence 0 to 100.
 */
public record Match(String reason, int confidence) {

	/** A person said so. */
	public static final Match BY_HAND = new Match("by-hand", 100);

}
