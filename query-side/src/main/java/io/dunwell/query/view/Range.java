package io.dunwell.query.view;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of an ordered index: ascending by the ordered column, then by id.
 *
 * @param equality values of the index's equality columns, in their order
 * @param from lowest value of the ordered column, included
 * @param to highest value of the ordered column, included
 * @param after the place to go on after
 */
public record Range(String index, List<Object> equality, @Nullable Object from, @Nullable Object to,
		@Nullable Place after, int limit) {

	/** All documents with these equal values. */
	public static Range of(String index, Object... equality) {
		return new Range(index, List.of(equality), null, null, null, Integer.MAX_VALUE);
	}

	public Range from(Object value) {
		return new Range(index, equality, value, to, after, limit);
	}

	public Range to(Object value) {
		return new Range(index, equality, from, value, after, limit);
	}

	public Range after(Place place) {
		return new Range(index, equality, from, to, place, limit);
	}

	public Range limit(int most) {
		return new Range(index, equality, from, to, after, most);
	}

	/** Where a document stands in an index. */
	public record Place(Object ordered, String id) {

	}

}
