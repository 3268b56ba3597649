package io.dunwell.command.broken;

import io.dunwell.query.broken.DecidesItself;

/** A deliberately broken example: the write side asks the read side. */
public final class LooksAtAView {

	private LooksAtAView() {
	}

	static Class<?> view() {
		return DecidesItself.class;
	}

}
