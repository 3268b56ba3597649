package io.dunwell.query.imports;

import java.util.List;

import io.dunwell.messages.Rejected;

/**
 * Something to tell about one place of a file: a row that was rejected, or a warning.
 *
 * @param code of {@link ImportCode} or of the ledger's refusals
 * @param arguments of the sentence, in the order the code documents
 */
record Finding(Place place, String code, List<?> arguments) {

	static Finding of(Place place, ImportCode code, Object... arguments) {
		return new Finding(place, code.code(), List.of(arguments));
	}

	static Finding of(Place place, Rejected rejected) {
		return new Finding(place, rejected.refusal().code(), rejected.arguments());
	}

	static Finding of(Place place, Rejected.Details details) {
		return new Finding(place, details.refusal().code(), details.arguments());
	}

}
