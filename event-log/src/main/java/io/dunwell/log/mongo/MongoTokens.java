package io.dunwell.log.mongo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Tokens in collection {@code token}. Without a transaction around documents and token
 * the order decides: a token is written when its unit of work commits, after everything
 * that its handlers wrote while it prepared to. A reader that dies between the two reads
 * the batch again, and its documents know what they have seen.
 */
public final class MongoTokens implements TokenStore {

	/**
	 * A process that has not renewed its claim for so long has died, and another goes on.
	 * The clocks of the machines must agree better than this.
	 */
	private static final Duration CLAIM = Duration.ofSeconds(10);

	private static final String IDENTITY = "identity";

	private final MongoCollection<Document> tokens;

	private final Serializer serializer;

	private final String node;

	/**
	 * @param node name of this process among those that share the store
	 */
	public MongoTokens(MongoOperations mongo, Serializer serializer, String node) {
		this.tokens = mongo.getCollection("token");
		this.serializer = serializer;
		this.node = node;
	}

	@Override
	public void initializeTokenSegments(String processor, int segments, @Nullable TrackingToken initial) {
		if (fetchSegments(processor).length > 0) {
			throw new UnableToClaimTokenException(processor + " has segments already");
		}
		for (int segment = 0; segment < segments; segment++) {
			initializeSegment(initial, processor, segment);
		}
	}

	@Override
	public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
		try {
			Document entry = new Document("_id", id(processor, segment)).append("processor", processor)
				.append("segment", segment);
			entry.putAll(serialized(token));
			tokens.insertOne(entry);
		}
		catch (MongoWriteException taken) {
			if (taken.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw taken;
			}
			throw new UnableToInitializeTokenException(processor + " has segment " + segment + " already", taken);
		}
	}

	@Override
	public boolean requiresExplicitSegmentInitialization() {
		return true;
	}

	@Override
	public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
		if (CurrentUnitOfWork.isStarted()) {
			CurrentUnitOfWork.get().root().onCommit(committing -> store(token, processor, segment));
		}
		else {
			store(token, processor, segment);
		}
	}

	private void store(@Nullable TrackingToken token, String processor, int segment) {
		Document change = serialized(token).append("claimed", Instant.now());
		change(processor, segment, mine(processor, segment), new Document("$set", change));
	}

	@Override
	public @Nullable TrackingToken fetchToken(String processor, int segment) {
		Bson free = Filters.or(Filters.eq("owner", null), Filters.eq("owner", node),
				Filters.lt("claimed", Instant.now().minus(CLAIM)));
		Document entry = tokens.findOneAndUpdate(Filters.and(Filters.eq("_id", id(processor, segment)), free),
				Updates.combine(Updates.set("owner", node), Updates.set("claimed", Instant.now())),
				new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
		if (entry == null) {
			throw new UnableToClaimTokenException(
					processor + " segment " + segment + " is claimed by another process, or was never begun");
		}
		return token(entry);
	}

	@Override
	public void extendClaim(String processor, int segment) {
		change(processor, segment, mine(processor, segment), Updates.set("claimed", Instant.now()));
	}

	@Override
	public void releaseClaim(String processor, int segment) {
		tokens.updateOne(mine(processor, segment), Updates.set("owner", null));
	}

	@Override
	public void deleteToken(String processor, int segment) {
		if (tokens.deleteOne(mine(processor, segment)).getDeletedCount() == 0) {
			throw notMine(processor, segment);
		}
	}

	@Override
	public int[] fetchSegments(String processor) {
		return tokens.find(Filters.eq("processor", processor))
			.sort(Sorts.ascending("segment"))
			.map(entry -> entry.getInteger("segment"))
			.into(new ArrayList<>())
			.stream()
			.mapToInt(segment -> segment)
			.toArray();
	}

	@Override
	public List<Segment> fetchAvailableSegments(String processor) {
		int[] all = fetchSegments(processor);
		Instant expired = Instant.now().minus(CLAIM);
		return tokens.find(Filters.eq("processor", processor))
			.into(new ArrayList<>())
			.stream()
			.filter(entry -> entry.getString("owner") == null || node.equals(entry.getString("owner"))
					|| entry.getDate("claimed").toInstant().isBefore(expired))
			.map(entry -> Segment.computeSegment(entry.getInteger("segment"), all))
			.toList();
	}

	/** Of this store: readers that share it are the same. */
	@Override
	public Optional<String> retrieveStorageIdentifier() {
		try {
			tokens.insertOne(new Document("_id", IDENTITY).append("value", UUID.randomUUID().toString()));
		}
		catch (MongoWriteException known) {
			if (known.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw known;
			}
		}
		Document identity = tokens.find(Filters.eq("_id", IDENTITY)).first();
		return Optional.ofNullable(identity).map(found -> found.getString("value"));
	}

	/** Where a reader is, whoever keeps it; null when it has not begun. */
	public @Nullable TrackingToken peek(String processor) {
		Document entry = tokens.find(Filters.eq("_id", id(processor, 0))).first();
		return (entry != null) ? token(entry) : null;
	}

	/** Forgets a reader altogether, whoever keeps it. */
	public void forget(String processor) {
		tokens.deleteMany(Filters.eq("processor", processor));
	}

	private void change(String processor, int segment, Bson which, Bson how) {
		if (tokens.updateOne(which, how).getMatchedCount() == 0) {
			throw notMine(processor, segment);
		}
	}

	private Bson mine(String processor, int segment) {
		return Filters.and(Filters.eq("_id", id(processor, segment)), Filters.eq("owner", node));
	}

	private UnableToClaimTokenException notMine(String processor, int segment) {
		return new UnableToClaimTokenException(
				processor + " segment " + segment + " is not claimed by this process any more");
	}

	private Document serialized(@Nullable TrackingToken token) {
		if (token == null) {
			return new Document("token", null).append("type", null);
		}
		SerializedObject<String> data = serializer.serialize(token, String.class);
		return new Document("token", data.getData()).append("type", data.getType().getName());
	}

	private @Nullable TrackingToken token(Document entry) {
		String data = entry.getString("token");
		return (data == null) ? null : serializer
			.deserialize(new SimpleSerializedObject<>(data, String.class, entry.getString("type"), null));
	}

	private static String id(String processor, int segment) {
		return processor + "#" + segment;
	}

}
