package io.dunwell.query.view;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Turns the documents of one view into what a store keeps, and back. */
final class Documents<D> {

	private final View<D> view;

	private final JsonMapper mapper;

	private final ObjectReader reader;

	private final ObjectWriter writer;

	/**
	 * @param mapper seals what is personal
	 */
	Documents(View<D> view, JsonMapper mapper) {
		this.view = view;
		this.mapper = mapper;
		this.reader = mapper.readerFor(view.document());
		this.writer = mapper.writerFor(view.document());
	}

	D read(StoredDocument stored) {
		return reader.readValue(json(stored));
	}

	/** A record of some of the document's properties. */
	<P extends Record> P read(StoredDocument stored, Class<P> part) {
		return mapper.readValue(json(stored), part);
	}

	/**
	 * The document as of a day, with the values of the view's index columns.
	 * @param place where it is kept, and what it has seen
	 */
	StoredDocument write(StoredDocument place, D document, LocalDate day) {
		D derived = (view.daily() != null) ? view.daily().derive().apply(document, day) : document;
		Map<String, @Nullable Object> columns = new HashMap<>();
		view.columns().forEach(column -> columns.put(column.name(), column.value().apply(derived)));
		return new StoredDocument(place.id(), writer.writeValueAsString(derived), place.position(), place.revision(),
				place.late(), columns);
	}

	private static String json(StoredDocument stored) {
		return Objects.requireNonNull(stored.json(), stored.id());
	}

}
