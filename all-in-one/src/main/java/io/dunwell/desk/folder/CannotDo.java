package io.dunwell.desk.folder;

/** Why the desk does not start, or a command cannot be done; a sentence for the user. */
public final class CannotDo extends RuntimeException {

	public CannotDo(String sentence) {
		super(sentence);
	}

	public CannotDo(String sentence, Throwable cause) {
		super(sentence, cause);
	}

	/** The sentence; there always is one. */
	public String sentence() {
		return String.valueOf(getMessage());
	}

}
