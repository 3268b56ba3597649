package io.dunwell.messages.day;

import java.util.List;

/**
 * Cases that are due, in the order of their accounts' ids.
 */
public record CasesDue(List<Due> cases) {

	/**
	 * An account by id, with the ids of its promises that may have matured and of its
	 * invoices that may have come to a step of the ladder.
	 */
	public record Due(String account, List<String> promises, List<String> invoices) {

	}

}
