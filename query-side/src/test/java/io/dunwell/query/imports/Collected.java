package io.dunwell.query.imports;

import java.util.ArrayList;
import java.util.List;

/**
 * All that a reader found.
 */
class Collected<T> implements Rows<T> {

	final List<T> rows = new ArrayList<>();

	final List<Place> places = new ArrayList<>();

	final List<Finding> rejected = new ArrayList<>();

	final List<Finding> warnings = new ArrayList<>();

	@Override
	public void row(Place place, T row) {
		places.add(place);
		rows.add(row);
	}

	@Override
	public void reject(Finding finding) {
		rejected.add(finding);
	}

	@Override
	public void warn(Finding finding) {
		warnings.add(finding);
	}

	List<String> rejectedCodes() {
		return rejected.stream().map(Finding::code).toList();
	}

	List<String> warningCodes() {
		return warnings.stream().map(Finding::code).toList();
	}

	@Override
	public String toString() {
		return rows + (rejected.isEmpty() ? "" : " rejected " + rejected)
				+ (warnings.isEmpty() ? "" : " warnings " + warnings);
	}

}
