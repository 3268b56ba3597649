package io.dunwell.query.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoOperations;

/** Pointers in collection {@code view_pointer}. */
final class MongoPointers implements Pointers {

	private static final String ID = "_id";

	private static final String REVISION = "revision";

	private static final String SERVING = "serving";

	private static final String BUILDING = "building";

	private final MongoCollection<Document> pointers;

	MongoPointers(MongoOperations mongo) {
		this.pointers = mongo.getCollection("view_pointer");
	}

	@Override
	public List<Pointer> all() {
		return pointers.find().map(MongoPointers::pointer).into(new ArrayList<>());
	}

	@Override
	public Optional<Pointer> find(String view) {
		return Optional.ofNullable(pointers.find(Filters.eq(ID, view)).map(MongoPointers::pointer).first());
	}

	@Override
	public boolean move(@Nullable Pointer from, Pointer to) {
		Document entry = new Document(ID, to.view()).append(REVISION, to.revision())
			.append(SERVING, to.serving())
			.append(BUILDING, to.building());
		if (from != null) {
			return pointers
				.replaceOne(Filters.and(Filters.eq(ID, from.view()), Filters.eq(REVISION, from.revision()),
						Filters.eq(SERVING, from.serving()), Filters.eq(BUILDING, from.building())), entry)
				.getMatchedCount() > 0;
		}
		try {
			pointers.insertOne(entry);
			return true;
		}
		catch (MongoWriteException there) {
			if (there.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw there;
			}
			return false;
		}
	}

	private static Pointer pointer(Document entry) {
		return new Pointer(entry.getString(ID), entry.getInteger(REVISION), entry.getInteger(SERVING),
				entry.getInteger(BUILDING));
	}

}
