package io.dunwell.bot.news;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.dunwell.bot.news.News.Kind;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** News in MongoDB: a document each, by its position in the log. */
public final class MongoNewsDesk implements NewsDesk {

	private static final String NEWS = "bot_news";

	private static final String WAITING = "WAITING";

	private static final String PARKED = "PARKED";

	private static final String TOLD = "TOLD";

	private final MongoOperations mongo;

	/** With its indexes; safe to begin at once in several processes. */
	public MongoNewsDesk(MongoOperations mongo) {
		this.mongo = mongo;
		mongo.indexOps(NEWS).createIndex(new Index().named("line").on("state", Direction.ASC).on("_id", Direction.ASC));
		mongo.indexOps(NEWS)
			.createIndex(new Index().named("age").on("state", Direction.ASC).on("noted", Direction.ASC));
	}

	/** In order, so that who reads meanwhile sees no gap that is filled later. */
	@Override
	public void note(List<News> news) {
		if (!news.isEmpty()) {
			BulkOperations notes = this.mongo.bulkOps(BulkMode.ORDERED, NEWS);
			news.forEach(one -> notes.upsert(of(one.position()), note(one)));
			notes.execute();
		}
	}

	private static Update note(News news) {
		return new Update().setOnInsert("kind", news.kind().name())
			.setOnInsert("company", news.company())
			.setOnInsert("subject", news.subject())
			.setOnInsert("by", news.by())
			.setOnInsert("to", news.to())
			.setOnInsert("words", news.words())
			.setOnInsert("whose", news.whose())
			.setOnInsert("noted", news.noted())
			// when a person last asked for it; what is kept counts from noted
			.setOnInsert("since", news.noted())
			.setOnInsert("state", WAITING);
	}

	@Override
	public List<News> waiting(int limit) {
		return this.mongo
			.find(Query.query(Criteria.where("state").is(WAITING)).with(Sort.by("_id")).limit(limit), Document.class,
					NEWS)
			.stream()
			.map(MongoNewsDesk::news)
			.toList();
	}

	@Override
	public long through(long first, long last) {
		this.mongo.updateFirst(of(first).addCriteria(Criteria.where("through").isNull()),
				Update.update("through", last), NEWS);
		return Objects.requireNonNull(this.mongo.findOne(of(first), Document.class, NEWS)).getLong("through");
	}

	/**
	 * The first of them last: it says which are told together, and who goes on after a
	 * crash, or beside us, must find it waiting as long as any of them does.
	 */
	@Override
	public void told(List<Long> positions) {
		List<Long> inOrder = positions.stream().sorted().toList();
		if (inOrder.size() > 1) {
			told(Criteria.where("_id").in(inOrder.subList(1, inOrder.size())));
		}
		if (!inOrder.isEmpty()) {
			told(Criteria.where("_id").is(inOrder.getFirst()));
		}
	}

	private void told(Criteria which) {
		this.mongo.updateMulti(Query.query(which), Update.update("state", TOLD).unset("why").set("words", null), NEWS);
	}

	@Override
	public void parked(long position, String why) {
		this.mongo.updateFirst(of(position).addCriteria(Criteria.where("state").is(WAITING)),
				Update.update("state", PARKED).set("why", why), NEWS);
	}

	@Override
	public void erase(String subject) {
		// what is told has no words any more
		Criteria theirs = Criteria.where("state")
			.in(WAITING, PARKED)
			.and("words")
			.ne(null)
			.and("whose")
			.in(subject, null);
		this.mongo.updateMulti(Query.query(theirs),
				Update.update("state", TOLD).set("why", "erased").set("words", null), NEWS);
	}

	@Override
	public void forget(Instant before) {
		this.mongo.remove(Query.query(Criteria.where("state").in(TOLD, PARKED).and("noted").lt(before)), NEWS);
	}

	@Override
	public List<Parked> parked(int most) {
		return this.mongo
			.find(Query.query(Criteria.where("state").is(PARKED)).with(Sort.by("noted", "_id")).limit(most),
					Document.class, NEWS)
			.stream()
			.map(news -> new Parked(news.getLong("_id"), news.getString("kind") + " " + news.getString("subject"),
					news.getString("why"), news.getDate("noted").toInstant()))
			.toList();
	}

	@Override
	public Map<String, Long> reasons() {
		Aggregation byReason = Aggregation.newAggregation(Aggregation.match(Criteria.where("state").is(PARKED)),
				Aggregation.group("why").count().as("count"));
		Map<String, Long> reasons = new LinkedHashMap<>();
		this.mongo.aggregate(byReason, NEWS, Document.class)
			.forEach(reason -> reasons.put(reason.getString("_id"), reason.get("count", Number.class).longValue()));
		return reasons;
	}

	@Override
	public int retry(@Nullable Long position, Instant now) {
		Query which = (position != null) ? of(position) : new Query();
		return Math.toIntExact(
				this.mongo
					.updateMulti(which.addCriteria(Criteria.where("state").is(PARKED)),
							Update.update("state", WAITING).set("since", now).unset("why"), NEWS)
					.getModifiedCount());
	}

	@Override
	public boolean drop(long position) {
		return this.mongo
			.updateFirst(of(position).addCriteria(Criteria.where("state").is(PARKED)),
					Update.update("state", TOLD).set("why", "dropped").set("words", null), NEWS)
			.getModifiedCount() > 0;
	}

	private static Query of(long position) {
		return Query.query(Criteria.where("_id").is(position));
	}

	private static News news(Document news) {
		return new News(news.getLong("_id"), Kind.valueOf(news.getString("kind")), news.getString("company"),
				news.getString("subject"), news.getString("by"), news.getString("to"), news.getString("words"),
				news.getString("whose"), news.getDate("since").toInstant());
	}

}
