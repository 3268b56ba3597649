package io.dunwell.query.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The documents one transaction works on: read once, folded in memory, written once.
 */
final class Batch<D> {

	private final ViewVersion<D> version;

	private final ViewStore store;

	private final Documents<D> documents;

	private final Map<String, Slot<D>> slots = new HashMap<>();

	Batch(ViewVersion<D> version, ViewStore store, Documents<D> documents) {
		this.version = version;
		this.store = store;
		this.documents = documents;
	}

	/** Keeps other writers out and reads the documents with these ids. */
	void load(Collection<String> ids) {
		store.lock(version);
		Map<String, StoredDocument> found = new HashMap<>();
		store.get(version, ids).forEach(stored -> found.put(stored.id(), stored));
		ids.forEach(id -> slots.computeIfAbsent(id, missing -> new Slot<>(found.get(id))));
	}

	/**
	 * Folds one event into its document, unless the document has seen it already.
	 * @param late true for an event that was parked: later ones may have been folded
	 * before it
	 * @throws RuntimeException when the fold cannot take the event; the document is then
	 * as it was
	 */
	void fold(String id, RecordedEvent event, boolean late) {
		Slot<D> slot = slots.get(id);
		if (slot == null) {
			throw new IllegalStateException("document not loaded: " + id);
		}
		if (event.position() > slot.seen || late) {
			slot.document = version.view().fold().apply(slot.document(documents), event);
			slot.position = Math.max(slot.position, event.position());
			slot.touched = true;
		}
	}

	/** Writes what was folded, with what is derived as of the day. */
	void write(LocalDate day) {
		List<StoredDocument> upserts = new ArrayList<>();
		List<String> deletes = new ArrayList<>();
		slots.forEach((id, slot) -> {
			if (slot.touched && slot.document != null) {
				upserts.add(documents.write(id, slot.document, slot.position, day));
			}
			else if (slot.touched && slot.stored != null) {
				deletes.add(id);
			}
		});
		if (!upserts.isEmpty() || !deletes.isEmpty()) {
			store.write(version, upserts, deletes);
		}
	}

	private static final class Slot<D> {

		private final @Nullable StoredDocument stored;

		/** Events up to here were folded by earlier transactions. */
		private final long seen;

		private @Nullable D document;

		private long position;

		private boolean read;

		private boolean touched;

		Slot(@Nullable StoredDocument stored) {
			this.stored = stored;
			this.seen = (stored != null) ? stored.position() : -1;
			this.position = seen;
		}

		/**
		 * Read when the first event needs it, so that the event is to blame if it cannot
		 * be.
		 */
		@Nullable D document(Documents<D> documents) {
			if (!read && stored != null) {
				document = documents.read(Objects.requireNonNull(stored));
			}
			read = true;
			return document;
		}

	}

}
