package io.dunwell.query.imports;

/**
 * Where in a file something stands.
 *
 * @param kind names the sentence {@code import.where.<kind>}
 * @param at line from 1, entry from 1 and part of it (3.2), or a document's number
 */
record Place(String kind, String at) {

	static Place file() {
		return new Place("file", "");
	}

	static Place line(int line) {
		return new Place("line", Integer.toString(line));
	}

	static Place entry(String entry) {
		return new Place("entry", entry);
	}

	static Place statement(String id) {
		return new Place("statement", id);
	}

	static Place document(String number) {
		return new Place("document", number);
	}

}
