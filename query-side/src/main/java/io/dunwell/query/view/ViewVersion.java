package io.dunwell.query.view;

/**
 * One build of a view: its own documents, token and dead letters. A rebuild makes the
 * next one beside it.
 */
public record ViewVersion<D>(View<D> view, int number) {

	/** The name of its processor, such as {@code standing@3}. */
	public String name() {
		return view.name() + "@" + number;
	}

	ViewVersion<D> next() {
		return new ViewVersion<>(view, number + 1);
	}

}
