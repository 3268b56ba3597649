package io.dunwell.query.view;

import java.util.List;
import java.util.Optional;

import io.dunwell.log.mongo.TestMongo;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** On the real server, where Docker is. */
class RealMongoViewStoreTest extends MongoViewStoreContract {

	private static final Optional<TestMongo> MONGO = TestMongo.real();

	@BeforeAll
	static void isThere() {
		assumeTrue(MONGO.isPresent(), "No Docker here: not shown on a real MongoDB");
	}

	@AfterAll
	static void stop() {
		MONGO.ifPresent(TestMongo::close);
	}

	@Override
	TestMongo mongo() {
		return MONGO.orElseThrow();
	}

	/** The filter and the order as {@link MongoViewStore#list} asks for them. */
	@Test
	void usesTheIndexWithoutSorting() {
		write(List.of(card("a", "1")));
		Document plan = mongo().template()
			.getCollection("view_cards_1")
			.find(Document.parse("{'by.desk': 'anna', 'by.rank': {$gte: ''}}"))
			.sort(Document.parse("{'by.rank': 1, _id: 1}"))
			.explain();
		assertThat(plan.get("queryPlanner", Document.class)).extractingByKey("winningPlan")
			.asString()
			.contains("IXSCAN")
			.doesNotContain("SORT", "COLLSCAN");
	}

}
