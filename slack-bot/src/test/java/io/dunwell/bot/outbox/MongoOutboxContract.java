package io.dunwell.bot.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.dunwell.bot.testing.BotMongo;
import io.dunwell.bot.testing.Killed;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds on any MongoDB besides: nothing is lost whenever its writer dies. */
abstract class MongoOutboxContract extends OutboxContract {

	abstract BotMongo mongo();

	@Override
	Outbox open() {
		return new MongoOutbox(mongo().template());
	}

	@Override
	String body(String id) {
		return Objects.requireNonNull(mongo().template().findById(id, Document.class, "bot_letter")).getString("body");
	}

	@Test
	void whoDiesAfterAnyWriteHasPutInAllOrNone() {
		List<Letter> letters = List.of(letter("a"), letter("b"), letter("c"));
		List<List<String>> found = new ArrayList<>();
		for (int writes = 0; writes < 7; writes++) {
			mongo().empty();
			Outbox dying = new MongoOutbox(Killed.afterWrites(writes, mongo().template()));
			boolean died = false;
			try {
				dying.add(letters, NOON);
			}
			catch (Killed killed) {
				died = true;
			}
			assertThat(died).as("after " + writes + " writes").isEqualTo(writes < 5);
			boolean known = this.outbox.knows("a");
			this.outbox.add(letter("later"), NOON);
			List<String> order = drained();
			assertThat(order).isEqualTo(known ? List.of("a", "b", "c", "later") : List.of("later"));
			assertThat(open().add(letters, NOON)).isEqualTo(!known);
			found.add(order);
		}
		assertThat(found).contains(List.of("later"), List.of("a", "b", "c", "later"));
	}

	@Test
	void whatItsWriterDidNotUnpackIsErased() {
		Outbox dying = new MongoOutbox(Killed.afterWrites(2, mongo().template()));
		try {
			dying.add(List.of(letter("a"), letter("b").about("account:main:ACME")), NOON);
		}
		catch (Killed killed) {
			assertThat(this.outbox.knows("b")).isFalse();
		}
		this.outbox.erase("account:main:ACME");
		assertThat(drained()).containsExactly("a");
		assertThat(body("b")).isEmpty();
	}

}
