package io.dunwell.sandbox.broken;

import io.dunwell.messages.Money;

/** A deliberately broken example: a stand-in for Slack that knows what we sell. */
public final class KnowsOurMessages {

	private KnowsOurMessages() {
	}

	static Money nothing() {
		return Money.zero("SEK");
	}

}
