package io.dunwell.messages.dispute;

import io.dunwell.messages.Query;

/**
 * Asks which short payments wait for a person to say whether the customer contests what
 * they left open, the oldest first.
 */
public record ListDisputeProposals(String company, int limit) implements Query<DisputeProposals> {

}
