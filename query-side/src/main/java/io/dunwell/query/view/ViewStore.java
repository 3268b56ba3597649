package io.dunwell.query.view;

import java.util.Collection;
import java.util.List;

/**
 * Where documents live. Narrow on purpose: whatever answers these few questions quickly
 * can hold views. Every call joins the transaction of its caller, where there is one.
 */
public interface ViewStore {

	/** Makes room for a version; does nothing when there is room already. */
	void create(ViewVersion<?> version);

	/**
	 * Projector, roll and retry all read documents, change them and write them back.
	 * Either this keeps every other writer of the version out until the caller's
	 * transaction ends, or {@link #write} refuses what was overtaken.
	 */
	void lock(ViewVersion<?> version);

	/**
	 * The documents with these ids. Those that never existed are missing from it; of
	 * deleted ones there may be left what they had seen, without content.
	 */
	List<StoredDocument> get(ViewVersion<?> version, Collection<String> ids);

	/**
	 * Writes documents, and deletes those without content.
	 * @throws LostUpdate when another has written one of them since it was read; some of
	 * the others may then have been written
	 */
	void write(ViewVersion<?> version, Collection<StoredDocument> documents);

	/**
	 * Documents of a stretch of an index, in its order.
	 * @param parts names of the properties to read, for who needs little of large
	 * documents; all of them if there is no name
	 */
	List<StoredDocument> list(ViewVersion<?> version, Range range, List<String> parts);

	/**
	 * All documents, some at a time, in the order of their ids: for who compares them.
	 * @param after the id to go on after; empty to begin
	 */
	List<StoredDocument> page(ViewVersion<?> version, String after, int limit);

	/** Deletes all documents of a version. */
	void clear(ViewVersion<?> version);

	/** Deletes a version altogether; does nothing when there is none. */
	void drop(ViewVersion<?> version);

}
