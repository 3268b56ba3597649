package io.dunwell.desk.e2e;

import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;

import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.jdbc.core.JdbcTemplate;

/** The documents of a view as they lie in the database, for who meddles with them. */
interface StoredViews {

	static StoredViews of(RunningDesk desk, String view) {
		return RunningDesk.isDistributed() ? new InMongo(desk.services().mongo().template(), view)
				: new InPostgres(new JdbcTemplate(desk.bean(DataSource.class)), view);
	}

	/** Its JSON; null when there is none. */
	@Nullable String find(String id);

	/** Puts a document in the place of another, or where none is. */
	void put(String id, String json);

	/** Removes it, with all that would say that it was ever there. */
	void remove(String id);

	/** In tables of PostgreSQL. */
	record InPostgres(JdbcTemplate database, String view) implements StoredViews {

		@Override
		public @Nullable String find(String id) {
			return database.queryForList("select doc::text from " + table() + " where id = ?", String.class, id)
				.stream()
				.findFirst()
				.orElse(null);
		}

		@Override
		public void put(String id, String json) {
			database.update("insert into " + table() + " (id, doc, position) values (?, ?::jsonb, 1)"
					+ " on conflict (id) do update set doc = excluded.doc", id, json);
		}

		@Override
		public void remove(String id) {
			database.update("delete from " + table() + " where id = ?", id);
		}

		private String table() {
			return "views." + view + "_"
					+ database.queryForObject("select serving from views.pointer where view = ?", Integer.class, view);
		}

	}

	/** In collections of MongoDB. */
	record InMongo(MongoTemplate mongo, String view) implements StoredViews {

		@Override
		public @Nullable String find(String id) {
			Document found = mongo.getCollection(collection()).find(new Document("_id", id)).first();
			return (found == null) ? null : found.get("doc", Document.class).toJson();
		}

		@Override
		public void put(String id, String json) {
			Document content = new Document("doc", Document.parse(json));
			if (find(id) == null) {
				content.append("position", 1L).append("revision", 1L).append("by", new Document(Map.of()));
			}
			mongo.getCollection(collection())
				.updateOne(new Document("_id", id), new Document("$set", content), new UpdateOptions().upsert(true));
		}

		@Override
		public void remove(String id) {
			mongo.getCollection(collection()).deleteOne(new Document("_id", id));
		}

		private String collection() {
			Document pointer = mongo.getCollection("view_pointer").find(new Document("_id", view)).first();
			return "view_" + view + "_" + Objects.requireNonNull(pointer).getInteger("serving");
		}

	}

}
