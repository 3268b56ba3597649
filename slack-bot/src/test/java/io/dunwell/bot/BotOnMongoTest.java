package io.dunwell.bot;

import java.time.Instant;
import java.util.List;

import io.dunwell.bot.block.Message;
import io.dunwell.bot.outbox.Letter;
import io.dunwell.bot.outbox.MongoOutbox;
import io.dunwell.bot.outbox.Outbox;
import io.dunwell.bot.testing.FakeSlack;
import io.dunwell.bot.testing.StubLedger;
import io.dunwell.log.json.DunwellJson;
import io.dunwell.log.json.EventSerializer;
import io.dunwell.log.mongo.MongoTokens;
import io.dunwell.log.mongo.TestMongo;
import io.dunwell.log.vault.MemoryKeyRing;
import io.dunwell.messages.Personal;
import io.dunwell.messages.directory.ListPeople;
import io.dunwell.messages.directory.People;
import io.dunwell.messages.update.UpdatePosted;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The bot in distributed mode: what it keeps is in MongoDB. */
class BotOnMongoTest {

	private final TestMongo mongo = TestMongo.create();

	private final FakeSlack slack = new FakeSlack();

	private final StubLedger ledger = new StubLedger();

	private final EmbeddedEventStore log = EmbeddedEventStore.builder()
		.storageEngine(new InMemoryEventStorageEngine())
		.build();

	private final MongoTokens tokens = new MongoTokens(this.mongo.template(),
			EventSerializer.general(new DunwellJson(new MemoryKeyRing())), "here");

	@AfterEach
	void close() {
		this.slack.close();
		this.mongo.close();
	}

	@Test
	void readsTheNewsAndTellsThem() {
		this.ledger.answer(ListPeople.class, People.class, query -> new People(List.of()));
		runner().run(context -> {
			await().until(() -> this.tokens.fetchSegments("slack-news").length == 1);
			this.log.publish(new GenericEventMessage<>(
					new UpdatePosted("update:main:1", "main", "bo", new Personal("update:main:1", "Above plan"))));
			assertThat(this.slack.next("chat.postMessage").text()).isEqualTo("📣 Team update from bo\nAbove plan");
		});
	}

	@Test
	void saysWhatCouldNotBeSent() {
		this.slack.refuse("chat.postMessage", "is_archived");
		runner().run(context -> {
			Outbox outbox = context.getBean(Outbox.class);
			assertThat(outbox).isInstanceOf(MongoOutbox.class);
			outbox.add(Letter.of("a", "U7", Message.of("Hello")), Instant.now());
			HealthIndicator health = context.getBean("slackMessages", HealthIndicator.class);
			await().until(() -> String.valueOf(health.health()).contains("is_archived"));
		});
	}

	private WebApplicationContextRunner runner() {
		return new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(MongoAutoConfiguration.class, DataMongoAutoConfiguration.class,
					BotAutoConfiguration.class, unsent()))
			.withPropertyValues("dunwell.mode=distributed", "spring.mongodb.uri=" + this.mongo.uri(),
					"dunwell.slack.signing-secret=shh", "dunwell.slack.bot-token=xoxb-test",
					"dunwell.slack.api-url=" + this.slack.apiUrl())
			.withBean(CommandGateway.class, this.ledger::commandGateway)
			.withBean(QueryGateway.class, this.ledger::queryGateway)
			.withBean(EventStore.class, () -> this.log)
			.withBean(TokenStore.class, () -> this.tokens)
			.withBean(TransactionManager.class, () -> NoTransactionManager.INSTANCE);
	}

	private static Class<?> unsent() {
		try {
			return Class.forName("io.dunwell.bot.unsent.UnsentConfiguration");
		}
		catch (ClassNotFoundException moved) {
			throw new AssertionError(moved);
		}
	}

}
