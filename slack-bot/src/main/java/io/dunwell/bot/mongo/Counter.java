package io.dunwell.bot.mongo;

import java.util.Objects;

import org.bson.Document;

import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Counts for all processes, as a sequence of PostgreSQL does: who asks after another was
 * answered gets the higher number. Two that ask at once get either order, and the higher
 * number may be written first, there as here. Numbers of who died are left out.
 */
public final class Counter {

	private final MongoOperations mongo;

	private final Query which;

	public Counter(MongoOperations mongo, String name) {
		this.mongo = mongo;
		this.which = Query.query(Criteria.where("_id").is(name));
	}

	/** The first of so many numbers in a row. */
	public long next(int count) {
		Document counted = this.mongo.findAndModify(this.which, new Update().inc("last", (long) count),
				FindAndModifyOptions.options().upsert(true).returnNew(true), Document.class, "bot_counter");
		return Objects.requireNonNull(counted).getLong("last") - count + 1;
	}

}
