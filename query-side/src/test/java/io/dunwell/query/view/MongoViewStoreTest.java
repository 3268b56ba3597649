package io.dunwell.query.view;

import io.dunwell.log.mongo.TestMongo;
import org.junit.jupiter.api.AfterAll;

/** Over the wire, on a server in this process. */
class MongoViewStoreTest extends MongoViewStoreContract {

	private static final TestMongo MONGO = TestMongo.create();

	@AfterAll
	static void stop() {
		MONGO.close();
	}

	@Override
	TestMongo mongo() {
		return MONGO;
	}

}
