package io.dunwell.messages.dispute;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.Money;
import org.jspecify.annotations.Nullable;

/**
 * Short payments that may be disputes.
 */
public record DisputeProposals(List<DisputeProposal> proposals) {

	/**
	 * One proposal: the account's code and name, who looks after it, the invoice's
	 * number, the payment's id, what it left open, and since when.
	 */
	public record DisputeProposal(String account, @Nullable String name, @Nullable String collector, String invoice,
			String payment, Money amount, LocalDate proposed) {
	}

}
