package io.dunwell.query.broken;

import io.dunwell.command.broken.LooksAtAView;

/** A deliberately broken example: the read side uses the write side's classes. */
public final class DecidesItself {

	private DecidesItself() {
	}

	static Class<?> decision() {
		return LooksAtAView.class;
	}

}
