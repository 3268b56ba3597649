package io.dunwell.query.rest;

import java.util.List;

/** A request the edge itself refuses. */
final class BadRequest extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final EdgeCode code;

	private final transient List<String> arguments;

	BadRequest(EdgeCode code, String... arguments) {
		super(code.code() + List.of(arguments));
		this.code = code;
		this.arguments = List.of(arguments);
	}

	EdgeCode code() {
		return this.code;
	}

	List<String> arguments() {
		return this.arguments;
	}

}
