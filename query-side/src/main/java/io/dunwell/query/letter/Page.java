package io.dunwell.query.letter;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A letter in words, ready to be set: every text as the reader sees it.
 *
 * @param language BCP 47
 * @param before paragraphs above the tables
 * @param after paragraphs below
 * @param sign lines under the closing
 */
record Page(String language, String subject, Head head, String greeting, List<String> before, List<Table> tables,
		Block pay, @Nullable Block basis, List<String> after, String closing, List<String> sign, String foot) {

	/**
	 * What stands above the text.
	 *
	 * @param writer name in the letterhead
	 * @param contact how to reach the writer
	 * @param returnTo one line, for the window of the envelope
	 */
	record Head(String writer, List<String> contact, String returnTo, List<String> recipient, String date,
			List<Fact> facts) {

	}

	/** A label and what it labels. */
	record Fact(String label, String value) {

	}

	/** Lines under a title. */
	record Block(String title, List<String> lines) {

	}

	/**
	 * Invoices in one currency.
	 *
	 * @param sums last of all the total
	 */
	record Table(String caption, List<Column> columns, List<List<String>> rows, List<Fact> sums) {

	}

	/** A column; numbers stand to the right. */
	record Column(String label, boolean number) {

	}

}
