package io.dunwell.query.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import org.bson.BsonDateTime;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Documents in MongoDB: a collection per version, such as {@code view_standings_3}, with
 * the document itself under {@code doc} and the values of its index columns under
 * {@code by}. Works on every server of version 6 or later, without transactions.
 *
 * <p>
 * Nobody is kept out. Each document counts its writes instead, and one that was written
 * since it was read is not written over. A deleted document leaves behind what it had
 * seen: a batch that is told again after a crash would otherwise begin it anew.
 */
final class MongoViewStore implements ViewStore {

	private static final String ID = "_id";

	private static final String DOC = "doc";

	private static final String POSITION = "position";

	private static final String REVISION = "revision";

	private static final String LATE = "late";

	private final MongoOperations mongo;

	MongoViewStore(MongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public void create(ViewVersion<?> version) {
		MongoCollection<Document> collection = collection(version);
		for (Index<?> index : version.view().allIndexes()) {
			List<String> fields = new ArrayList<>(index.columns().map(MongoViewStore::field).toList());
			fields.add(ID);
			collection.createIndex(Indexes.ascending(fields), new IndexOptions().name(index.name())
				.partialFilterExpression(Filters.exists(field(index.ordered()))));
		}
	}

	/** Does nothing: {@link #write} refuses what was overtaken. */
	@Override
	public void lock(ViewVersion<?> version) {
	}

	@Override
	public List<StoredDocument> get(ViewVersion<?> version, Collection<String> ids) {
		return ids.isEmpty() ? List.of() : read(collection(version).find(Filters.in(ID, ids)));
	}

	@Override
	public void write(ViewVersion<?> version, Collection<StoredDocument> documents) {
		if (documents.isEmpty()) {
			return;
		}
		List<WriteModel<Document>> writes = documents.stream().map(document -> write(version, document)).toList();
		try {
			BulkWriteResult result = collection(version).bulkWrite(writes, new BulkWriteOptions().ordered(false));
			if (result.getInsertedCount() + result.getMatchedCount() < writes.size()) {
				throw new LostUpdate(version);
			}
		}
		catch (MongoBulkWriteException failed) {
			if (failed.getWriteConcernError() == null && failed.getWriteErrors()
				.stream()
				.allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
				throw new LostUpdate(version);
			}
			throw failed;
		}
	}

	@Override
	public List<StoredDocument> list(ViewVersion<?> version, Range range, List<String> parts) {
		Index<?> index = version.view().index(range.index());
		String ordered = field(index.ordered());
		List<Bson> filters = new ArrayList<>();
		for (int i = 0; i < range.equality().size(); i++) {
			filters.add(Filters.eq(field(index.equality().get(i)), stored(range.equality().get(i))));
		}
		// the lowest value there is leaves out what has none, and lets the index be used
		filters.add(Filters.gte(ordered, (range.from() != null) ? stored(range.from()) : lowest(index.ordered())));
		if (range.to() != null) {
			filters.add(Filters.lte(ordered, stored(range.to())));
		}
		if (range.after() != null) {
			Object place = stored(range.after().ordered());
			filters.add(Filters.gte(ordered, place));
			filters.add(Filters.or(Filters.gt(ordered, place),
					Filters.and(Filters.eq(ordered, place), Filters.gt(ID, range.after().id()))));
		}
		FindIterable<Document> found = collection(version).find(Filters.and(filters))
			.sort(Sorts.ascending(ordered, ID))
			.limit(limit(range.limit()));
		if (parts.isEmpty()) {
			return read(found);
		}
		List<String> fields = new ArrayList<>(List.of(POSITION, REVISION, LATE));
		parts.forEach(part -> fields.add(DOC + "." + MongoJson.escape(part)));
		return found.projection(Projections.include(fields)).map(document -> part(document, parts)).into(list());
	}

	@Override
	public List<StoredDocument> page(ViewVersion<?> version, String after, int limit) {
		return read(collection(version).find(Filters.and(Filters.gt(ID, after), Filters.exists(DOC)))
			.sort(Sorts.ascending(ID))
			.limit(limit(limit)));
	}

	@Override
	public void clear(ViewVersion<?> version) {
		collection(version).deleteMany(new Document());
	}

	@Override
	public void drop(ViewVersion<?> version) {
		collection(version).drop();
	}

	private MongoCollection<Document> collection(ViewVersion<?> version) {
		return mongo.getCollection("view_" + version.view().name() + "_" + version.number());
	}

	private static WriteModel<Document> write(ViewVersion<?> version, StoredDocument document) {
		Document entry = new Document(ID, document.id()).append(POSITION, document.position())
			.append(REVISION, document.revision() + 1);
		if (!document.late().isEmpty()) {
			entry.append(LATE, document.late());
		}
		Document by = new Document();
		for (Column<?> column : version.view().columns()) {
			Object value = document.columns().get(column.name());
			if (value != null) {
				by.append(column.name(), stored(value));
			}
		}
		if (!by.isEmpty()) {
			entry.append("by", by);
		}
		if (document.json() != null) {
			entry.append(DOC, MongoJson.document(document.json()));
		}
		return (document.revision() == 0) ? new InsertOneModel<>(entry) : new ReplaceOneModel<>(
				Filters.and(Filters.eq(ID, document.id()), Filters.eq(REVISION, document.revision())), entry);
	}

	private static List<StoredDocument> read(FindIterable<Document> found) {
		return found.map(MongoViewStore::whole).into(list());
	}

	private static List<StoredDocument> list() {
		return new ArrayList<>();
	}

	private static StoredDocument whole(Document entry) {
		Document content = entry.get(DOC, Document.class);
		return stored(entry, (content != null) ? MongoJson.json(content) : null);
	}

	/** With every part, as a record expects them, even those that have no value. */
	private static StoredDocument part(Document entry, List<String> parts) {
		Document content = entry.get(DOC, new Document());
		parts.forEach(part -> content.putIfAbsent(MongoJson.escape(part), null));
		return stored(entry, MongoJson.json(content));
	}

	private static StoredDocument stored(Document entry, @Nullable String json) {
		return new StoredDocument(entry.getString(ID), json, entry.getLong(POSITION), entry.getLong(REVISION),
				entry.getList(LATE, Long.class, List.of()), Map.of());
	}

	private static String field(Column<?> column) {
		return "by." + column.name();
	}

	/** Days sort as the instants at which they begin in UTC. */
	private static Object stored(Object value) {
		return (value instanceof LocalDate day) ? new BsonDateTime(day.toEpochDay() * 86_400_000L) : value;
	}

	private static Object lowest(Column<?> column) {
		return switch (column.type()) {
			case TEXT -> "";
			case NUMBER -> Long.MIN_VALUE;
			case DATE -> new BsonDateTime(Long.MIN_VALUE);
		};
	}

	/** For the driver, 0 is no limit; a limit has the server keep so many in memory. */
	private static int limit(int most) {
		return (most == Integer.MAX_VALUE) ? 0 : most;
	}

}
