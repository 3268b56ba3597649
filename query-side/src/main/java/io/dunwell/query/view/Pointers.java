package io.dunwell.query.view;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Remembers which version of each view serves. */
interface Pointers {

	Optional<Pointer> find(String view);

	void save(Pointer pointer);

	/**
	 * Which version serves.
	 *
	 * @param revision of the declaration the serving version was built from
	 * @param building the version being built beside it, if any
	 */
	record Pointer(String view, int revision, int serving, @Nullable Integer building) {

	}

}
