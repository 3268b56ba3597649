package io.dunwell.log;

import java.util.List;

import io.dunwell.log.embedded.TestDatabase;
import io.dunwell.messages.audit.PersonalDataErased;
import io.dunwell.messages.directory.PersonAdded;
import io.dunwell.messages.Personal;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class LogAutoConfigurationTest {

	private static TestDatabase database;

	private static ApplicationContextRunner desk;

	@BeforeAll
	static void start() {
		database = TestDatabase.create();
		desk = new ApplicationContextRunner().withUserConfiguration(Desk.class)
			.withPropertyValues(database.springProperties())
			.withPropertyValues("axon.axonserver.enabled=false", "spring.flyway.enabled=false");
	}

	@AfterAll
	static void stop() {
		database.close();
	}

	@Test
	void axonWorksInSpringsTransactions() {
		desk.run(context -> assertThat(context.getBean(TransactionManager.class))
			.isInstanceOf(SpringTransactionManager.class));
	}

	@Test
	void storesUnderLogicalNamesAndReadsBack() {
		desk.run(context -> {
			PersonAdded anna = new PersonAdded("person:main:ANNA", "main", "anna",
					new Personal("person:main:ANNA", "Anna"), "collector", null, "sv-SE", "Europe/Stockholm");
			EventStore store = context.getBean(EventStore.class);
			assertThat(store).isInstanceOf(EmbeddedEventStore.class);
			store.publish(new GenericDomainEventMessage<>("Person", "person:main:ANNA", 0, anna),
					new GenericDomainEventMessage<>("Receipt", "receipt:1", 0, new PersonalDataErased("nobody")));
			List<EventLog.LoggedEvent> events = context.getBean(EventLog.class).read(0, 10);
			assertThat(events).extracting(event -> (Object) event.message().getPayload())
				.containsExactly(anna, new PersonalDataErased("nobody"));
			assertThat(events).extracting(EventLog.LoggedEvent::position).containsExactly(1L, 2L);
			assertThat(store.readEvents("person:main:ANNA").next()).extracting(DomainEventMessage::getPayload)
				.isEqualTo(anna);
		});
	}

	@EnableAutoConfiguration
	static class Desk {

	}

}
