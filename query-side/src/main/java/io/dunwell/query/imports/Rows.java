package io.dunwell.query.imports;

/**
 * Takes what a reader finds, row by row, so that a file is never held as rows at once.
 *
 * @param <T> what a good row becomes
 */
interface Rows<T> {

	void row(Place place, T row);

	void reject(Finding finding);

	void warn(Finding finding);

}
