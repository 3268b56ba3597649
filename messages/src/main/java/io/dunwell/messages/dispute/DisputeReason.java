package io.dunwell.messages.dispute;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Why customers contest invoices, in the order in which people are offered them
 * (domain.md, Dispute rules). Its words are each edge's own, by its code.
 */
public enum DisputeReason {

	DEFECTIVE_GOODS, DAMAGED_GOODS, WRONG_ITEM, MISSING_GOODS, POOR_SERVICE, PRICE, ALREADY_PAID, NOT_OURS, TERMS,
	OTHER;

	/** As messages carry it, such as {@code damaged-goods}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The codes of all. */
	public static List<String> codes() {
		return Arrays.stream(values()).map(DisputeReason::code).toList();
	}

}
