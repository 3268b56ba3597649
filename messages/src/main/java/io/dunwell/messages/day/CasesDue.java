package io.dunwell.messages.day;

import java.util.List;

/**
 * Cases that are due, in the order of their accounts' ids.
 */
public record CasesDue(List<Due> cases) {

	/** An account by id, with the ids of its promises that may have matured. */
	public record Due(String account, List<String> promises) {

	}

}
