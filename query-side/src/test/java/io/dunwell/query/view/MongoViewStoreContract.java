package io.dunwell.query.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.dunwell.log.mongo.TestMongo;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What holds on MongoDB besides. */
abstract class MongoViewStoreContract extends ViewStoreContract {

	abstract TestMongo mongo();

	@Override
	ViewStore store() {
		return new MongoViewStore(mongo().template());
	}

	@Override
	void transact(Runnable work) {
		work.run();
	}

	@Test
	void keepsWhatAPersonCanRead() {
		write(List.of(new Card("a", "anna", "1", LocalDate.of(2026, 3, 31), 7L)));
		Document entry = entries().getFirst();
		assertThat(entry.get("doc", Document.class)).containsEntry("desk", "anna")
			.containsEntry("size", 7)
			.containsEntry("due", "2026-03-31");
		assertThat(entry.get("by", Document.class)).containsEntry("rank", "1")
			.containsEntry("size", 7L)
			.extractingByKey("due", InstanceOfAssertFactories.DATE)
			.isEqualTo("2026-03-31T00:00:00Z");
	}

	@Test
	void remembersWhatADeletedDocumentHadSeen() {
		write(List.of(card("a", "1")));
		store().write(version(), List.of(now("a").gone(43, List.of(7L))));
		assertThat(now("a")).extracting(StoredDocument::json, StoredDocument::position, StoredDocument::late)
			.containsExactly(null, 43L, List.of(7L));
		assertThat(entries()).singleElement().extracting(Document::keySet).asString().doesNotContain("doc", "by");
	}

	@Test
	void doesNotWriteOverWhatItHasNotRead() {
		StoredDocument never = now("a");
		write(List.of(card("a", "1")));
		StoredDocument first = now("a");
		write(List.of(card("a", "2")));
		for (StoredDocument overtaken : List.of(never, first)) {
			assertThatExceptionOfType(LostUpdate.class)
				.isThrownBy(() -> store().write(version(), List.of(overtaken.gone(50, List.of()))));
		}
		assertThat(now("a").exists()).isTrue();
	}

	@Test
	void declaresAnIndexForEveryWayIn() {
		List<Document> indexes = mongo().template().getCollection("view_cards_1").listIndexes().into(new ArrayList<>());
		assertThat(indexes).extracting(index -> index.get("name") + " " + index.get("key", Document.class).keySet())
			.contains("rank [by.desk, by.rank, _id]", "due [by.due, _id]", "size [by.desk, by.size, _id]");
	}

	private List<Document> entries() {
		return mongo().template().getCollection("view_cards_1").find().into(new ArrayList<>());
	}

}
