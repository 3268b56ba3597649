package io.dunwell.bot.testing;

import java.util.Optional;

import io.dunwell.log.mongo.TestMongo;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** The bot's collections in a MongoDB, empty before each test. */
public final class BotMongo implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

	private final Optional<TestMongo> mongo;

	private BotMongo(Optional<TestMongo> mongo) {
		this.mongo = mongo;
	}

	/** The wire protocol in this process: always there. */
	public static BotMongo overTheWire() {
		return new BotMongo(Optional.of(TestMongo.create()));
	}

	/** The real server; its tests are skipped where there is no Docker. */
	public static BotMongo real() {
		return new BotMongo(TestMongo.real());
	}

	public MongoTemplate template() {
		return this.mongo.orElseThrow().template();
	}

	@Override
	public void beforeAll(ExtensionContext tests) {
		Assumptions.assumeTrue(this.mongo.isPresent(), "No Docker here: not shown on a real MongoDB");
	}

	@Override
	public void beforeEach(ExtensionContext test) {
		empty();
	}

	public void empty() {
		template().getCollectionNames().forEach(name -> template().remove(new Query(), name));
	}

	@Override
	public void afterAll(ExtensionContext tests) {
		this.mongo.ifPresent(TestMongo::close);
	}

}
