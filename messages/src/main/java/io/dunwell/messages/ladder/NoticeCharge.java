package io.dunwell.messages.ladder;

import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a notice costs the customer, as a document of its own.
 *
 * @param kind {@code fee} or {@code interest}
 * @param document its number
 * @param principal id of the invoice it is about
 * @param basis the law it rests on, as the jurisdiction's pack words it; null where that
 * names none
 * @param confirmed whether counsel has confirmed the basis
 */
public record NoticeCharge(String kind, String document, String principal, Money amount, @Nullable String basis,
		boolean confirmed) {

	/** The kind of a fee. */
	public static final String FEE = "fee";

	/** The kind of interest. */
	public static final String INTEREST = "interest";

}
