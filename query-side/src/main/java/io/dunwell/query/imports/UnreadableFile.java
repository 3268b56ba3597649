package io.dunwell.query.imports;

import java.util.List;

/**
 * A file that is not one of ours: nothing of it went in. The sentence in the reader's
 * language is {@code refusal.<code>} with the arguments in {@link ImportCode}'s order.
 */
public final class UnreadableFile extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final ImportCode code;

	private final List<String> arguments;

	UnreadableFile(ImportCode code, Object... arguments) {
		super(code.code() + List.of(arguments));
		this.code = code;
		this.arguments = List.of(arguments).stream().map(Object::toString).toList();
	}

	public String code() {
		return code.code();
	}

	public List<String> arguments() {
		return arguments;
	}

}
