package io.dunwell.query.view;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Remembers which version of each view serves, for all processes that keep the views. The
 * numbers of versions only grow, and none is used twice.
 */
interface Pointers {

	List<Pointer> all();

	Optional<Pointer> find(String view);

	/**
	 * Moves a pointer on, unless another process has moved it meanwhile.
	 * @param from as it was found; null when there was none
	 * @return whether it was moved
	 */
	boolean move(@Nullable Pointer from, Pointer to);

	/**
	 * Which version serves.
	 *
	 * @param revision of the declaration the serving version was built from
	 * @param building the version being built beside it, if any
	 */
	record Pointer(String view, int revision, int serving, @Nullable Integer building) {

		int newest() {
			return (building != null) ? building : serving;
		}

		/** The version being built serves. */
		Pointer switched() {
			return new Pointer(view, revision, newest(), null);
		}

		/** The next version is built beside the one that serves. */
		Pointer rebuilding() {
			return new Pointer(view, revision, serving, newest() + 1);
		}

		/** Another declaration begins with a version of its own. */
		Pointer redeclared(int as) {
			return new Pointer(view, as, newest() + 1, null);
		}

		/** Where it moved to, a pointer never comes back from. */
		boolean isBefore(Pointer other) {
			return serving < other.serving || (serving == other.serving && newest() < other.newest());
		}

	}

}
