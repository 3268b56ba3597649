package io.dunwell.query.view;

import java.util.List;
import java.util.stream.Stream;

/**
 * One ordered way into a view: the documents with these equal values, in the order of one
 * column and then of their ids.
 */
public record Index<D>(String name, List<Column<D>> equality, Column<D> ordered) {

	/** All its columns, in the order of the index. */
	Stream<Column<D>> columns() {
		return Stream.concat(equality.stream(), Stream.of(ordered));
	}

}
