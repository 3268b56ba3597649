package io.dunwell.bot.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.dunwell.bot.memory.Logged.State;
import io.dunwell.bot.mongo.Counter;
import io.dunwell.bot.slack.Slack.Posted;
import org.bson.Document;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The bot's memory in MongoDB: an entry and where it is shown are one document. */
public final class MongoBotMemory implements BotMemory {

	private static final String LOGGED = "bot_logged";

	private final MongoOperations mongo;

	/** Of two at once the one logged later is the latest. */
	private final Counter numbers;

	/** With its indexes; safe to begin at once in several processes. */
	public MongoBotMemory(MongoOperations mongo) {
		this.mongo = mongo;
		this.numbers = new Counter(mongo, LOGGED);
		mongo.indexOps(LOGGED)
			.createIndex(new Index().named("latest")
				.on("company", Direction.ASC)
				.on("person", Direction.ASC)
				.on("state", Direction.ASC)
				.on("at", Direction.DESC)
				.on("number", Direction.DESC));
		mongo.indexOps(LOGGED)
			.createIndex(new Index().named("subject").on("subject", Direction.ASC).on("state", Direction.ASC));
		mongo.indexOps(LOGGED).createIndex(new Index().named("age").on("at", Direction.ASC));
	}

	@Override
	public boolean remember(Logged logged) {
		try {
			this.mongo.insert(new Document("_id", logged.id()).append("number", this.numbers.next(1))
				.append("company", logged.company())
				.append("person", logged.person())
				.append("slackUser", logged.slackUser())
				.append("kind", logged.kind())
				.append("subject", logged.subject())
				.append("at", logged.at())
				.append("entry", logged.entry())
				.append("state", logged.state().name()), LOGGED);
			return true;
		}
		catch (DuplicateKeyException known) {
			return false;
		}
	}

	@Override
	public Optional<Logged> find(String id) {
		return entry(id).map(MongoBotMemory::logged);
	}

	@Override
	public Optional<Logged> latest(String company, String person, Instant since) {
		Criteria stands = Criteria.where("company")
			.is(company)
			.and("person")
			.is(person)
			.and("state")
			.is(State.STANDS.name())
			.and("at")
			.gte(since);
		return Optional
			.ofNullable(this.mongo.findOne(Query.query(stands).with(Sort.by(Direction.DESC, "at", "number")),
					Document.class, LOGGED))
			.map(MongoBotMemory::logged);
	}

	@Override
	public boolean undoneSubject(String subject) {
		return this.mongo
			.exists(Query.query(Criteria.where("subject").is(subject).and("state").is(State.UNDONE.name())), LOGGED);
	}

	@Override
	public void undone(String id) {
		this.mongo.updateFirst(of(id), Update.update("state", State.UNDONE.name()), LOGGED);
	}

	@Override
	public void shown(String id, Posted posted) {
		this.mongo.updateFirst(of(id),
				new Update().addToSet("shown", new Document("channel", posted.channel()).append("ts", posted.ts())),
				LOGGED);
	}

	@Override
	public List<Posted> shownIn(String id) {
		return entry(id).stream()
			.flatMap(entry -> entry.getList("shown", Document.class, List.of()).stream())
			.map(shown -> new Posted(shown.getString("channel"), shown.getString("ts")))
			.sorted(Comparator.comparing(Posted::ts))
			.toList();
	}

	@Override
	public void forget(Instant before) {
		this.mongo.remove(Query.query(Criteria.where("at").lt(before)), LOGGED);
	}

	private Optional<Document> entry(String id) {
		return Optional.ofNullable(this.mongo.findOne(of(id), Document.class, LOGGED));
	}

	private static Query of(String id) {
		return Query.query(Criteria.where("_id").is(id));
	}

	private static Logged logged(Document entry) {
		return new Logged(entry.getString("_id"), entry.getString("company"), entry.getString("person"),
				entry.getString("slackUser"), entry.getString("kind"), entry.getString("subject"),
				entry.getDate("at").toInstant(), entry.getString("entry"), State.valueOf(entry.getString("state")));
	}

}
