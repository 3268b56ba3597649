package io.dunwell.messages.problem;

import java.util.List;

/** Problems whose last action is to be looked at again. */
public record ChecksDue(List<Due> checks) {

	/** One problem. */
	public record Due(String company, String cause) {

	}

}
