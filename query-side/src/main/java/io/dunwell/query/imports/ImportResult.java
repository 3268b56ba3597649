package io.dunwell.query.imports;

import java.util.List;

/**
 * What became of a file. Sentences are in the reader's language, codes are stable.
 *
 * @param accepted rows that went in
 * @param duplicates rows that were there already
 * @param rejected rows that did not go in, and why
 * @param warnings what a person should look at
 */
public record ImportResult(int accepted, int duplicates, List<Rejection> rejected, List<Warning> warnings) {

	/** A row that did not go in; where is its line, entry or document in the file. */
	public record Rejection(String where, String code, String message) {

	}

	/** Something to look at. */
	public record Warning(String code, String message) {

	}

}
