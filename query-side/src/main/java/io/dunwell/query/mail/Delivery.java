package io.dunwell.query.mail;

/** What became of one try to hand a mail over. */
sealed interface Delivery {

	/** The server answers for it from here on. */
	record Accepted() implements Delivery {

	}

	/**
	 * Not now; perhaps it was accepted, and the answer was lost.
	 *
	 * @param reason as the server put it
	 */
	record Deferred(String reason) implements Delivery {

	}

	/** Never. */
	record Refused(String reason) implements Delivery {

	}

}
