package io.dunwell.log.vault;

import io.dunwell.log.mongo.TestMongo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class KeysInMongoTest extends KeyRingContract {

	private static TestMongo mongo;

	@BeforeAll
	static void open() {
		mongo = TestMongo.create();
	}

	@AfterAll
	static void close() {
		mongo.close();
	}

	@Override
	KeyTable table() {
		return new MongoKeyTable(mongo.template());
	}

}
