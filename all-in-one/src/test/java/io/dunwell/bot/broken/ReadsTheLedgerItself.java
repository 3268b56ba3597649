package io.dunwell.bot.broken;

import io.dunwell.query.broken.DecidesItself;

/** A deliberately broken example: the bot goes around the messages. */
public final class ReadsTheLedgerItself {

	private ReadsTheLedgerItself() {
	}

	static Class<?> view() {
		return DecidesItself.class;
	}

}
