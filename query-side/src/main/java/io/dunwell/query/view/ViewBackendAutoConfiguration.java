package io.dunwell.query.view;

import java.lang.management.ManagementFactory;

import javax.sql.DataSource;

import io.dunwell.log.DistributedLogAutoConfiguration;
import io.dunwell.log.LogAutoConfiguration;
import io.dunwell.log.LogSchema;
import io.dunwell.log.OnAxonServer;
import io.dunwell.log.OnPostgres;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.serialization.Serializer;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Views are beside the log in PostgreSQL, or in MongoDB where the log is in Axon Server.
 */
@AutoConfiguration(after = { LogAutoConfiguration.class, DistributedLogAutoConfiguration.class,
		TransactionAutoConfiguration.class, AxonAutoConfiguration.class })
class ViewBackendAutoConfiguration {

	/**
	 * A node's claims on its views outlive a crash by ten seconds, unless the next one
	 * has its name: the embedded desk is always the only one.
	 */
	@Bean
	@Conditional(OnPostgres.class)
	@ConditionalOnBean(LogSchema.class)
	@ConditionalOnMissingBean(ViewBackend.class)
	ViewBackend postgresViews(DataSource database, TransactionManager transactions, Serializer general,
			@Qualifier("eventSerializer") Serializer events, @Value("${dunwell.mode:embedded}") String mode) {
		ViewSchema.migrate(database);
		boolean alone = mode.equals("embedded");
		return new PostgresViewBackend(database, transactions, general, events, alone ? "desk" : node(), !alone);
	}

	@Bean
	@Conditional(OnAxonServer.class)
	@ConditionalOnBean(MongoOperations.class)
	@ConditionalOnMissingBean(ViewBackend.class)
	ViewBackend mongoViews(MongoOperations mongo, Serializer general, @Qualifier("eventSerializer") Serializer events) {
		return new MongoViewBackend(mongo, general, events, node());
	}

	/** The name under which this process claims views. */
	private static String node() {
		return ManagementFactory.getRuntimeMXBean().getName();
	}

}
