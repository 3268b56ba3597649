package io.dunwell.query.view;

import org.jspecify.annotations.Nullable;

/**
 * What a fact makes of a document. Pure: the same arguments give the same answer, so that
 * a rebuild, a question about the past and an audit all come to the same documents.
 */
@FunctionalInterface
public interface Fold<D> {

	/**
	 * The document after a fact.
	 * @param document as it was before the fact; null when there is none
	 * @return null when the document is no longer needed
	 * @throws RuntimeException when the fact cannot be taken; it is then parked
	 */
	@Nullable D apply(@Nullable D document, RecordedEvent event);

	/** Refuses a fact about something this view never heard of. */
	static <D> D known(@Nullable D document, String id) {
		if (document == null) {
			throw new IllegalStateException("no document for " + id);
		}
		return document;
	}

}
