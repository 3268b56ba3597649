package io.dunwell.query.view;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

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
		return reader.readValue(stored.json());
	}

	/** A record of some of the document's properties. */
	<P extends Record> P read(StoredDocument stored, Class<P> part) {
		return mapper.readValue(stored.json(), part);
	}

	/** The document as of a day, with the values of the view's index columns. */
	StoredDocument write(String id, D document, long position, LocalDate day) {
		D derived = (view.daily() != null) ? view.daily().derive().apply(document, day) : document;
		Map<String, @Nullable Object> columns = new HashMap<>();
		view.columns().forEach(column -> columns.put(column.name(), column.value().apply(derived)));
		return new StoredDocument(id, writer.writeValueAsString(derived), position, columns);
	}

}
