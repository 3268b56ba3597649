package io.dunwell.log.clock;

import java.util.Map;
import java.util.TreeMap;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;

import org.springframework.data.mongodb.core.MongoOperations;

/** What the processes of a sandbox know in common about the time. */
public final class MongoMemory implements DeskClock.Memory {

	private static final String ID = "clock";

	private final MongoCollection<Document> desk;

	public MongoMemory(MongoOperations mongo) {
		this.desk = mongo.getCollection("desk");
	}

	@Override
	public Map<String, String> read() {
		Map<String, String> values = new TreeMap<>();
		Document kept = desk.find(Filters.eq("_id", ID)).first();
		if (kept != null) {
			kept.forEach((name, value) -> values.put(name, value.toString()));
			values.remove("_id");
		}
		return values;
	}

	@Override
	public void write(Map<String, String> values) {
		Document kept = new Document("_id", ID);
		kept.putAll(values);
		desk.replaceOne(Filters.eq("_id", ID), kept, new ReplaceOptions().upsert(true));
	}

}
