package io.dunwell.query.view;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A document as stores know it.
 *
 * @param json what is personal in it is sealed; null when there is no such document, or
 * no longer
 * @param position of the last event it has seen
 * @param revision how often it had been written when it was read; 0 for one that never
 * was, and where {@link ViewStore#lock} keeps others out
 * @param late positions of the events it took after they had been parked, for stores that
 * cannot write a document and evict its letter at once
 * @param columns values of the view's index columns by name; empty when it was read
 */
public record StoredDocument(String id, @Nullable String json, long position, long revision, List<Long> late,
		Map<String, @Nullable Object> columns) {

	/** One that has seen nothing. */
	static StoredDocument none(String id) {
		return new StoredDocument(id, null, -1, 0, List.of(), Map.of());
	}

	boolean exists() {
		return json != null;
	}

	/** What is left of it when it is no longer needed. */
	StoredDocument gone(long seen, List<Long> taken) {
		return new StoredDocument(id, null, seen, revision, taken, Map.of());
	}

}
