package io.dunwell.log;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;

import io.dunwell.log.clock.DeskClock;
import io.dunwell.log.clock.MongoMemory;
import io.dunwell.log.json.Subjects;
import io.dunwell.log.mongo.MongoHealth;
import io.dunwell.log.mongo.MongoTokens;
import io.dunwell.log.vault.KeyRing;
import io.dunwell.log.vault.KeyTable;
import io.dunwell.log.vault.MongoKeyTable;
import io.dunwell.log.vault.RememberedKeys;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The log in Axon Server, which Axon's own configuration connects to; keys and tokens in
 * MongoDB.
 */
@AutoConfiguration(after = DataMongoAutoConfiguration.class,
		before = { TransactionAutoConfiguration.class, AxonServerBusAutoConfiguration.class,
				AxonAutoConfiguration.class })
@Conditional(OnAxonServer.class)
@Import(MessageSerializers.class)
public class DistributedLogAutoConfiguration {

	private static final int PATIENCE_SECONDS = 3;

	/**
	 * Who asks hears soon that it does not answer: half a minute is the driver's own
	 * idea.
	 */
	@Bean
	MongoClientSettingsBuilderCustomizer impatientMongo() {
		return client -> client
			.applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS));
	}

	@Bean
	MongoKeyTable keyTable(MongoOperations mongo) {
		return new MongoKeyTable(mongo);
	}

	@Bean
	RememberedKeys keyRing(KeyTable table) {
		return new RememberedKeys(table);
	}

	/** Every process by its own name: a claim ends with who held it. */
	@Bean
	TokenStore tokenStore(MongoOperations mongo, Serializer general) {
		return new MongoTokens(mongo, general, ManagementFactory.getRuntimeMXBean().getName());
	}

	/**
	 * The machine's clock, unless this is a sandbox, or looks at one: its clock is moved.
	 */
	@Bean
	@ConditionalOnMissingBean(name = "deskClock")
	DeskClock deskClock(MongoOperations mongo, @Value("${dunwell.company.time-zone:Europe/Stockholm}") ZoneId zone,
			@Value("${dunwell.sandbox:false}") boolean sandbox,
			@Value("${dunwell.clock.start:#{null}}") @Nullable Instant start) {
		MongoMemory memory = new MongoMemory(mongo);
		return (sandbox || start != null || !memory.read().isEmpty()) ? DeskClock.shared(memory, zone, start)
				: DeskClock.of(memory, zone, null);
	}

	@Bean
	AxonServerHealth axonServerHealthIndicator(AxonServerConnectionManager server) {
		return new AxonServerHealth(server);
	}

	/** In place of Spring Boot's own, which asks for more than that. */
	@Bean
	MongoHealth mongoHealthContributor(MongoOperations mongo) {
		return new MongoHealth(mongo);
	}

	/** Axon's event store counts from nought; who reads the log reads it through this. */
	@Bean
	@Primary
	AxonServerLog eventLog(AxonServerConnectionManager server, EventStore events, KeyRing keys,
			@Qualifier("eventSerializer") Serializer serializer, ObjectProvider<EventUpcaster> upcasters) {
		// makes the keys of whatever commits together in one trip
		events.registerDispatchInterceptor(published -> {
			keys.prepare(Subjects.of(published.stream().map(EventMessage::getPayload).toList()));
			return (position, event) -> event;
		});
		return new AxonServerLog(server, events, keys, serializer,
				new EventUpcasterChain(upcasters.orderedStream().toList()));
	}

}
