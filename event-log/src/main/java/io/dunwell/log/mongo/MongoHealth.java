package io.dunwell.log.mongo;

import org.bson.Document;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Whether MongoDB answers, asked in a way that every server with its wire protocol knows.
 */
public final class MongoHealth implements HealthIndicator {

	private final MongoOperations mongo;

	public MongoHealth(MongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public Health health() {
		try {
			mongo.executeCommand(new Document("ping", 1));
			return Health.up().build();
		}
		catch (RuntimeException down) {
			return Health.down(down).build();
		}
	}

}
