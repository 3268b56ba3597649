package io.dunwell.log.broken;

import io.dunwell.command.broken.AsksTheClock;

/** A deliberately broken example: the log knows who writes into it. */
public final class KnowsACommandHandler {

	private KnowsACommandHandler() {
	}

	static Class<?> writer() {
		return AsksTheClock.class;
	}

}
