package io.dunwell.log.vault;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Keys in collection {@code subject_key}. Written to the disks of a majority before it is
 * said to be: what is sealed with a key lies in another store, and may be there first.
 */
public final class MongoKeyTable implements KeyTable {

	private static final String KEY = "key";

	private static final String ERASED = "erased";

	private final MongoCollection<Document> keys;

	/** Keeps the keys in this database. */
	public MongoKeyTable(MongoOperations mongo) {
		this.keys = mongo.getCollection("subject_key").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
		keys.createIndex(new Document(ERASED, 1));
	}

	@Override
	public void close() {
		// the client belongs to whoever made it
	}

	@Override
	public Map<String, Kept> find(Set<String> subjects) {
		return kept(keys.find(Filters.in("_id", subjects)));
	}

	@Override
	public Map<String, Kept> make(Set<String> subjects) {
		Map<String, Kept> found = find(subjects);
		List<Document> missing = subjects.stream()
			.filter(subject -> !found.containsKey(subject))
			.map(subject -> new Document("_id", subject).append(KEY, new Binary(Kept.newKey())))
			.toList();
		if (missing.isEmpty()) {
			return found;
		}
		insert(missing);
		// somebody else's key where two made one: the one that is kept counts
		return find(subjects);
	}

	@Override
	public Map<String, Kept> page(String after, int limit) {
		return kept(keys.find(Filters.gt("_id", after)).sort(Sorts.ascending("_id")).limit(limit));
	}

	@Override
	public void put(Map<String, Kept> given) {
		if (!given.isEmpty()) {
			insert(given.entrySet()
				.stream()
				.map(entry -> Kept.keyIn(entry.getValue())
					.map(key -> new Document("_id", entry.getKey()).append(KEY, new Binary(key.getEncoded())))
					.orElseGet(() -> new Document("_id", entry.getKey()).append(ERASED, Instant.now())))
				.toList());
		}
	}

	/** Leaves those alone that are there. */
	private void insert(List<Document> entries) {
		try {
			keys.insertMany(entries, new InsertManyOptions().ordered(false));
		}
		catch (MongoBulkWriteException failed) {
			boolean others = failed.getWriteErrors()
				.stream()
				.allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
			if (!others || failed.getWriteConcernError() != null) {
				throw failed;
			}
		}
	}

	private static Map<String, Kept> kept(Iterable<Document> entries) {
		Map<String, Kept> found = new HashMap<>();
		entries.forEach(entry -> {
			Binary key = entry.get(KEY, Binary.class);
			found.put(entry.getString("_id"), Kept.of((key != null) ? key.getData() : null));
		});
		return found;
	}

	@Override
	public void erase(Set<String> subjects) {
		Bson erased = Updates.combine(Updates.unset(KEY), Updates.min(ERASED, Instant.now()));
		keys.bulkWrite(subjects.stream()
			.map(subject -> new UpdateOneModel<Document>(Filters.eq("_id", subject), erased,
					new UpdateOptions().upsert(true)))
			.toList());
	}

	@Override
	public long erasures() {
		return keys.countDocuments(Filters.exists(ERASED));
	}

}
