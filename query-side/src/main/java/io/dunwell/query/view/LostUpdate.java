package io.dunwell.query.view;

/**
 * Somebody else wrote a document between its reading and its writing: what was made of it
 * is made again of what is there now.
 */
final class LostUpdate extends RuntimeException {

	private static final long serialVersionUID = 1L;

	LostUpdate(ViewVersion<?> version) {
		super("a document of " + version.name() + " was written by somebody else meanwhile");
	}

}
