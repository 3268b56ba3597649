package io.dunwell.query.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import io.dunwell.messages.Event;
import org.jspecify.annotations.Nullable;

/**
 * A view answers one question and is keyed by it. This is its whole declaration; stores,
 * projectors and rebuilds work from it.
 *
 * @param name lower case with underscores
 * @param revision to be raised with every change of the fold, the document or the
 * indexes: the view is then built anew at the next start
 * @param document the record that is stored
 * @param events the families it listens to
 * @param key the one document an event touches, or null when it touches none; an event
 * that touches two is split where it is raised
 * @param indexes ways in beside the id
 * @param daily what depends on the day, if anything does
 */
public record View<D>(String name, int revision, Class<D> document, List<Class<? extends Event>> events,
		Function<RecordedEvent, @Nullable String> key, Fold<D> fold, List<Index<D>> indexes, @Nullable Daily<D> daily) {

	public View(String name, int revision, Class<D> document, List<Class<? extends Event>> events,
			Function<RecordedEvent, @Nullable String> key, Fold<D> fold, List<Index<D>> indexes) {
		this(name, revision, document, events, key, fold, indexes, null);
	}

	boolean listensTo(Class<?> payload) {
		return events.stream().anyMatch(family -> family.isAssignableFrom(payload));
	}

	List<Index<D>> allIndexes() {
		Daily<D> byDay = daily;
		return (byDay == null) ? indexes : Stream.concat(indexes.stream(), Stream.of(byDay.index())).toList();
	}

	Index<D> index(String name) {
		return allIndexes().stream()
			.filter(index -> index.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(this.name + " has no index " + name));
	}

	/** Every column of every index, once. */
	List<Column<D>> columns() {
		Map<String, Column<D>> byName = new LinkedHashMap<>();
		allIndexes().stream().flatMap(Index::columns).forEach(column -> byName.putIfAbsent(column.name(), column));
		return List.copyOf(byName.values());
	}

}
