package io.dunwell.bot.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.dunwell.bot.mongo.Counter;
import io.dunwell.bot.slack.Slack.Posted;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Letters in MongoDB, one document each, without transactions. Several that are put in
 * together are at first one document, the first letter with the others packed into it:
 * that one write puts in all or none. Whoever looks at the line next unpacks what its
 * writer did not, so that nothing of it is lost when that one dies.
 */
public final class MongoOutbox implements Outbox {

	private static final String LETTERS = "bot_letter";

	private static final String WAITING = "WAITING";

	private static final String POSTED = "POSTED";

	private static final String GIVEN_UP = "GIVEN_UP";

	private static final String DROPPED = "DROPPED";

	private final MongoOperations mongo;

	/** Letters go out in its order; its comment says what that promises. */
	private final Counter numbers;

	/** With its indexes; safe to begin at once in several processes. */
	public MongoOutbox(MongoOperations mongo) {
		this.mongo = mongo;
		this.numbers = new Counter(mongo, LETTERS);
		index("line", "state", "place", "number");
		index("age", "state", "written");
		index("about", "subject", "state", "number");
		mongo.indexOps(LETTERS).createIndex(new Index().named("packed").on("packed", Direction.ASC).sparse());
	}

	private void index(String name, String... fields) {
		Index index = new Index().named(name);
		for (String field : fields) {
			index.on(field, Direction.ASC);
		}
		this.mongo.indexOps(LETTERS).createIndex(index);
	}

	@Override
	public boolean add(List<Letter> letters, Instant now) {
		if (letters.isEmpty() || knows(letters.getFirst().id())) {
			return false;
		}
		long number = this.numbers.next(letters.size());
		List<Document> written = new ArrayList<>();
		for (Letter letter : letters) {
			written.add(document(letter, number, now));
			number++;
		}
		Document first = written.getFirst();
		if (written.size() > 1) {
			first.append("packed", true).append("others", written.subList(1, written.size()));
		}
		if (!insert(first)) {
			return false;
		}
		unpack(first);
		return true;
	}

	/**
	 * Letters first: who dies before the others are remembered does both again, and finds
	 * the letters there by their ids, which are the same every time.
	 */
	@Override
	public void together(Runnable others, List<Letter> letters, Instant now) {
		add(letters, now);
		others.run();
	}

	private boolean insert(Document letter) {
		try {
			this.mongo.insert(letter, LETTERS);
			return true;
		}
		catch (DuplicateKeyException known) {
			return false;
		}
	}

	/** May be done by several at once, and again: ids and numbers are in the pack. */
	private void unpack(Document first) {
		if (first.getBoolean("packed", false)) {
			first.getList("others", Document.class).forEach(this::insert);
			this.mongo.updateFirst(of(first.getString("_id")), new Update().unset("packed").unset("others"), LETTERS);
		}
	}

	private void unpack() {
		this.mongo.find(Query.query(Criteria.where("packed").is(true)).with(Sort.by("number")), Document.class, LETTERS)
			.forEach(this::unpack);
	}

	@Override
	public boolean knows(String id) {
		return this.mongo.exists(of(id), LETTERS);
	}

	@Override
	public List<InLine> due(Instant now) {
		unpack();
		Aggregation firsts = Aggregation.newAggregation(Aggregation.match(Criteria.where("state").is(WAITING)),
				Aggregation.sort(Direction.ASC, "place", "number"),
				Aggregation.group("place")
					.first("_id")
					.as("letter")
					.first("number")
					.as("number")
					.first("nextTry")
					.as("nextTry"),
				Aggregation.match(Criteria.where("nextTry").lte(now)), Aggregation.sort(Direction.ASC, "number"));
		return this.mongo.aggregate(firsts, LETTERS, Document.class)
			.getMappedResults()
			.stream()
			.map(first -> new InLine(first.getString("letter"), first.getString("_id")))
			.toList();
	}

	@Override
	public Optional<Waiting> take(String id, Instant now, Duration lease) {
		Query free = of(id).addCriteria(Criteria.where("state").is(WAITING).and("nextTry").lte(now));
		Update taken = new Update().inc("tries", 1).set("uncertain", true).set("nextTry", now.plus(lease));
		return Optional.ofNullable(this.mongo.findAndModify(free, taken, Document.class, LETTERS))
			.map(before -> new Waiting(letter(before), before.getInteger("tries"), before.getBoolean("uncertain"),
					before.getDate("since").toInstant()));
	}

	@Override
	public void postpone(String id, Instant until, boolean uncertain) {
		this.mongo.updateFirst(of(id), new Update().set("nextTry", until).set("uncertain", uncertain), LETTERS);
	}

	@Override
	public void posted(String id, Posted where) {
		this.mongo.updateFirst(of(id),
				new Update().set("state", POSTED).set("body", "").set("channel", where.channel()).set("ts", where.ts()),
				LETTERS);
	}

	@Override
	public void giveUp(String id, String why) {
		this.mongo.updateFirst(of(id).addCriteria(Criteria.where("state").is(WAITING)),
				new Update().set("state", GIVEN_UP).set("why", why), LETTERS);
	}

	@Override
	public Optional<Posted> where(String id) {
		return Optional
			.ofNullable(
					this.mongo.findOne(of(id).addCriteria(Criteria.where("state").is(POSTED)), Document.class, LETTERS))
			.map(MongoOutbox::place);
	}

	@Override
	public List<Posted> about(String account, Instant since) {
		Criteria posted = Criteria.where("subject").is(account).and("state").is(POSTED).and("since").gte(since);
		return this.mongo.find(Query.query(posted).with(Sort.by("number")), Document.class, LETTERS)
			.stream()
			.map(MongoOutbox::place)
			.toList();
	}

	@Override
	public long waiting() {
		return this.mongo.count(Query.query(Criteria.where("state").is(WAITING)), LETTERS);
	}

	@Override
	public void erase(String subject) {
		unpack();
		this.mongo.updateMulti(Query.query(Criteria.where("state").in(WAITING, GIVEN_UP).and("names").is(subject)),
				new Update().set("state", DROPPED).set("body", "").set("why", "erased"), LETTERS);
	}

	@Override
	public void forget(Instant before) {
		this.mongo.remove(Query.query(Criteria.where("state").in(POSTED, GIVEN_UP, DROPPED).and("written").lt(before)),
				LETTERS);
	}

	@Override
	public List<GivenUp> givenUp(int most) {
		return this.mongo
			.find(Query.query(Criteria.where("state").is(GIVEN_UP)).with(Sort.by("written", "_id")).limit(most),
					Document.class, LETTERS)
			.stream()
			.map(letter -> new GivenUp(letter.getString("_id"), letter.getString("place"), letter.getString("why"),
					letter.getDate("written").toInstant()))
			.toList();
	}

	@Override
	public Map<String, Long> reasons() {
		Aggregation byReason = Aggregation.newAggregation(Aggregation.match(Criteria.where("state").is(GIVEN_UP)),
				Aggregation.group("why").count().as("count"));
		Map<String, Long> reasons = new LinkedHashMap<>();
		this.mongo.aggregate(byReason, LETTERS, Document.class)
			.forEach(reason -> reasons.put(reason.getString("_id"), reason.get("count", Number.class).longValue()));
		return reasons;
	}

	@Override
	public int retry(@Nullable String id, Instant now) {
		Update again = new Update().set("state", WAITING)
			.set("tries", 0)
			.set("since", now)
			.set("nextTry", now)
			.unset("why");
		return Math.toIntExact(this.mongo.updateMulti(givenUp(id), again, LETTERS).getModifiedCount());
	}

	@Override
	public boolean drop(String id) {
		Update dropped = new Update().set("state", DROPPED).set("body", "");
		return this.mongo.updateFirst(givenUp(id), dropped, LETTERS).getModifiedCount() > 0;
	}

	private static Query givenUp(@Nullable String id) {
		return ((id != null) ? of(id) : new Query()).addCriteria(Criteria.where("state").is(GIVEN_UP));
	}

	private static Query of(String id) {
		return Query.query(Criteria.where("_id").is(id));
	}

	private static Document document(Letter letter, long number, Instant now) {
		return new Document("_id", letter.id()).append("number", number)
			.append("place", letter.to())
			.append("body", letter.body())
			.append("thread", letter.thread())
			.append("subject", letter.subject())
			.append("names", List.copyOf(letter.names()))
			.append("written", now)
			// when a person last asked for it; what is kept counts from written
			.append("since", now)
			.append("nextTry", now)
			.append("tries", 0)
			.append("uncertain", false)
			.append("state", WAITING);
	}

	private static Letter letter(Document letter) {
		return new Letter(letter.getString("_id"), letter.getString("place"), letter.getString("body"),
				letter.getString("thread"), letter.getString("subject"),
				Set.copyOf(letter.getList("names", String.class)));
	}

	private static Posted place(Document letter) {
		return new Posted(letter.getString("channel"), letter.getString("ts"));
	}

}
