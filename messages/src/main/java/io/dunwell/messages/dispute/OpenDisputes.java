package io.dunwell.messages.dispute;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * Disputes that are not resolved.
 */
public record OpenDisputes(List<OpenDispute> disputes) {

	/**
	 * One dispute: the account's code and name, who looks after it, the invoice's number,
	 * what is contested and why, and since when.
	 */
	public record OpenDispute(String dispute, String account, @Nullable String name, @Nullable String collector,
			String invoice, Money amount, String reason, LocalDate opened) {

	}

}
