package io.dunwell.query.view;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

import io.dunwell.messages.Meta;
import io.dunwell.messages.Rejected;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Reads a view. Within a query that names a position ({@link Meta#AT_LEAST}) every read
 * waits up to ten seconds for the view to have seen it, so that people read their own
 * writes; then it is refused as {@code views-behind}.
 *
 * @param <D> the document
 */
public final class ViewReader<D> {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final LiveView<D> view;

	ViewReader(LiveView<D> view) {
		this.view = view;
	}

	/**
	 * The document with an id, if there is one.
	 * @throws Rejected {@code views-behind}
	 */
	public @Nullable D find(String id) {
		List<D> found = get(List.of(id));
		return found.isEmpty() ? null : found.getFirst();
	}

	/**
	 * The documents with these ids that exist, in no order.
	 * @throws Rejected {@code views-behind}
	 */
	public List<D> get(Collection<String> ids) {
		await();
		return decode(view.read(version -> view.backend().documents().get(version, ids))
			.stream()
			.filter(StoredDocument::exists)
			.toList());
	}

	/**
	 * The documents of a stretch of an index, in its order.
	 * @throws Rejected {@code views-behind}
	 */
	public List<D> list(Range range) {
		await();
		return decode(view.read(version -> view.backend().documents().list(version, range, List.of())));
	}

	/**
	 * Parts of the documents of a stretch of an index, in its order, for who needs little
	 * of large documents.
	 * @param part a record of some of the document's properties
	 * @throws Rejected {@code views-behind}
	 */
	public <P extends Record> List<P> list(Range range, Class<P> part) {
		await();
		List<String> names = Stream.of(part.getRecordComponents()).map(RecordComponent::getName).toList();
		return view.read(version -> view.backend().documents().list(version, range, names))
			.stream()
			.map(found -> view.documents().read(found, part))
			.toList();
	}

	/**
	 * All documents by id, some at a time, in the order of their ids: for who compares
	 * them. An empty page is the end.
	 * @param after the id to go on after; empty to begin
	 * @throws Rejected {@code views-behind}
	 */
	public SequencedMap<String, D> page(String after, int limit) {
		await();
		SequencedMap<String, D> page = new LinkedHashMap<>();
		view.read(version -> view.backend().documents().page(version, after, limit))
			.forEach(found -> page.put(found.id(), view.documents().read(found)));
		return page;
	}

	/**
	 * Brings what depends on the day up to today, by the desk's clock. Waits before, as
	 * every read does: a query is one transaction, and one that has rolled keeps the
	 * projector out, for which it must not wait then.
	 * @throws Rejected {@code views-behind}
	 */
	public LocalDate roll() {
		await();
		LocalDate today = view.today();
		view.roll(today);
		return today;
	}

	/** Position of the last event the documents have seen; -1 before the first. */
	public long position() {
		return view.serving().position();
	}

	private List<D> decode(List<StoredDocument> found) {
		return found.stream().map(view.documents()::read).toList();
	}

	private void await() {
		Object asked = CurrentUnitOfWork.isStarted()
				? CurrentUnitOfWork.get().getMessage().getMetaData().get(Meta.AT_LEAST) : null;
		view.await((asked != null) ? Long.parseLong(asked.toString()) : -1, PATIENCE);
	}

}
