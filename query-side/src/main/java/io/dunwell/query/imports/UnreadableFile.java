package io.dunwell.query.imports;

import java.util.List;

/**
 * A file that is not one of ours: nothing of it went in. The sentence in the reader's
 * language is {@code refusal.<code>} with the arguments in {@link ImportCode}'s order.
 */
public final class UnreadableFile extends RuntimeException {

	private static final long serialVersionUID = 1L;

	// What a file says of itself may be as long as the file.
	private static final int LONGEST_ARGUMENT = 500;

	private final ImportCode code;

	private final List<String> arguments;

	UnreadableFile(ImportCode code, Object... arguments) {
		super(code.code());
		this.code = code;
		this.arguments = List.of(arguments).stream().map(Object::toString).map(UnreadableFile::cut).toList();
	}

	public String code() {
		return code.code();
	}

	public List<String> arguments() {
		return arguments;
	}

	private static String cut(String argument) {
		return argument.length() <= LONGEST_ARGUMENT ? argument : argument.substring(0, LONGEST_ARGUMENT) + "…";
	}

}
