package io.dunwell.query.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The documents one transaction works on: read once, folded in memory, written once. If
 * another overtakes it on the way, it folds again what that one has not.
 */
final class Batch<D> {

	/** How often it lets itself be overtaken. */
	private static final int PATIENCE = 10;

	private final ViewVersion<D> version;

	private final ViewStore store;

	private final Documents<D> documents;

	private final Map<String, Slot<D>> slots = new HashMap<>();

	private final List<Step> steps = new ArrayList<>();

	Batch(ViewVersion<D> version, ViewStore store, Documents<D> documents) {
		this.version = version;
		this.store = store;
		this.documents = documents;
	}

	/** Keeps other writers out and reads the documents with these ids. */
	void load(Collection<String> ids) {
		store.lock(version);
		Map<String, StoredDocument> found = store.get(version, ids)
			.stream()
			.collect(Collectors.toMap(StoredDocument::id, Function.identity()));
		ids.forEach(id -> slots.computeIfAbsent(id,
				missing -> new Slot<>(found.getOrDefault(id, StoredDocument.none(id)))));
	}

	/**
	 * Folds one event into its document, unless the document has seen it already.
	 * @param late true for an event that was parked beside its document's own: later ones
	 * may have been folded before it
	 * @throws RuntimeException when the fold cannot take the event; the document is then
	 * as it was
	 */
	void fold(String id, RecordedEvent event, boolean late) {
		Step step = new Step(id, event, late);
		take(step);
		steps.add(step);
	}

	/**
	 * Writes what was folded, with what is derived as of the day.
	 * @throws LostUpdate when it is overtaken again and again
	 */
	void write(LocalDate day) {
		for (int overtaken = 0; !isWritten(day, overtaken < PATIENCE); overtaken++) {
			Set<String> ids = Set.copyOf(slots.keySet());
			slots.clear();
			load(ids);
			steps.forEach(this::take);
		}
	}

	private boolean isWritten(LocalDate day, boolean patient) {
		List<StoredDocument> changed = slots.values().stream().flatMap(slot -> slot.changed(documents, day)).toList();
		try {
			if (!changed.isEmpty()) {
				store.write(version, changed);
			}
			return true;
		}
		catch (LostUpdate overtaken) {
			if (!patient) {
				throw overtaken;
			}
			return false;
		}
	}

	private void take(Step step) {
		Slot<D> slot = slots.get(step.id());
		if (slot == null) {
			throw new IllegalStateException("document not loaded: " + step.id());
		}
		if (!slot.hasSeen(step)) {
			slot.take(version.view().fold().apply(slot.document(documents), step.event()), step);
		}
	}

	private record Step(String id, RecordedEvent event, boolean late) {

	}

	private static final class Slot<D> {

		private final StoredDocument stored;

		private final List<Long> late;

		private @Nullable D document;

		private long position;

		private boolean read;

		private boolean touched;

		/**
		 * Whether there has been a document at all: where not, nothing is left behind
		 * either.
		 */
		private boolean existed;

		Slot(StoredDocument stored) {
			this.stored = stored;
			this.late = new ArrayList<>(stored.late());
			this.position = stored.position();
			this.existed = stored.exists();
		}

		/**
		 * Read when the first event needs it, so that the event is to blame if it cannot
		 * be.
		 */
		@Nullable D document(Documents<D> documents) {
			if (!read && stored.exists()) {
				document = documents.read(stored);
			}
			read = true;
			return document;
		}

		/** By earlier transactions. */
		boolean hasSeen(Step step) {
			long at = step.event().position();
			return stored.late().contains(at) || (!step.late() && at <= stored.position());
		}

		void take(@Nullable D after, Step step) {
			document = after;
			if (step.late()) {
				late.add(step.event().position());
			}
			else {
				position = Math.max(position, step.event().position());
			}
			touched = true;
			existed |= after != null;
		}

		Stream<StoredDocument> changed(Documents<D> documents, LocalDate day) {
			if (!touched || !existed) {
				return Stream.empty();
			}
			StoredDocument left = stored.gone(position, List.copyOf(late));
			return Stream.of((document != null) ? documents.write(left, document, day) : left);
		}

	}

}
