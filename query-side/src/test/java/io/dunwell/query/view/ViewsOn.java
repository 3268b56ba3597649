package io.dunwell.query.view;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import javax.sql.DataSource;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.dunwell.log.json.EventSerializer;
import io.dunwell.log.mongo.TestMongo;
import io.dunwell.query.fixture.ReadingDesk;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database for views: the same must hold on each. The log of a {@link ReadingDesk} is
 * in PostgreSQL either way.
 */
public enum ViewsOn {

	POSTGRES, MONGO, REAL_MONGO;

	/** Those that can be had here: the real MongoDB only where Docker is. */
	public static Stream<ViewsOn> here() {
		Optional<TestMongo> real = TestMongo.real();
		real.ifPresent(TestMongo::close);
		return real.isPresent() ? Stream.of(values()) : Stream.of(POSTGRES, MONGO);
	}

	/** A desk that keeps its views here; its database is gone when it is closed. */
	public ReadingDesk desk(Class<?>... beans) {
		if (this == POSTGRES) {
			return new ReadingDesk(beans);
		}
		TestMongo mongo = (this == MONGO) ? TestMongo.create() : TestMongo.real().orElseThrow();
		return new ReadingDesk(mongo, with(beans, Mongo.class));
	}

	/** The views forget how far they have come, but not what they have seen. */
	public void forgetTokens(ReadingDesk desk) {
		if (this == POSTGRES) {
			jdbc(desk).sql("UPDATE views.token SET token = NULL, tokenType = NULL").update();
		}
		else {
			mongo(desk).template()
				.getCollection("token")
				.updateMany(new Document(), Updates.combine(Updates.set("token", null), Updates.set("type", null)));
		}
	}

	/** What another process on the same database would have. */
	ViewBackend backend(ReadingDesk desk, String node) {
		Serializer events = desk.get(EventSerializer.class);
		return (this == POSTGRES)
				? new PostgresViewBackend(desk.get(DataSource.class), desk.get(TransactionManager.class),
						desk.get(Serializer.class), events, node, true)
				: new MongoViewBackend(mongo(desk).template(), desk.get(Serializer.class), events, node);
	}

	/** Somebody has claimed a version, and was last heard of at some time. */
	void claim(ReadingDesk desk, String processor, String node, Instant heard) {
		if (this == POSTGRES) {
			jdbc(desk).sql("UPDATE views.token SET owner = ?, timestamp = ? WHERE processorName = ?")
				.params(node, DateTimeUtils.formatInstant(heard), processor)
				.update();
		}
		else {
			mongo(desk).template()
				.getCollection("token")
				.updateMany(Filters.eq("processor", processor),
						Updates.combine(Updates.set("owner", node), Updates.set("claimed", heard)));
		}
	}

	void movePointer(ReadingDesk desk, String view, String what, int to) {
		if (this == POSTGRES) {
			jdbc(desk).sql("UPDATE views.pointer SET " + what + " = ? WHERE view = ?").params(to, view).update();
		}
		else {
			mongo(desk).template()
				.getCollection("view_pointer")
				.updateOne(Filters.eq("_id", view), Updates.set(what, to));
		}
	}

	/** Whether nothing is left of a version. */
	boolean isForgotten(ReadingDesk desk, String view, int version) {
		if (this == POSTGRES) {
			return jdbc(desk)
				.sql("SELECT to_regclass('views." + view + "_' || ?) IS NULL AND NOT EXISTS "
						+ "(SELECT FROM views.token WHERE processorName = ? || '@' || ?)")
				.params(version, view, version)
				.query(Boolean.class)
				.single();
		}
		return StreamSupport.stream(mongo(desk).template().getDb().listCollectionNames().spliterator(), false)
			.noneMatch(("view_" + view + "_" + version)::equals)
				&& mongo(desk).template()
					.getCollection("token")
					.countDocuments(Filters.eq("processor", view + "@" + version)) == 0;
	}

	private static JdbcClient jdbc(ReadingDesk desk) {
		return JdbcClient.create(desk.database().dataSource());
	}

	private static TestMongo mongo(ReadingDesk desk) {
		@Nullable TestMongo mongo = desk.mongo();
		if (mongo == null) {
			throw new IllegalStateException("this desk keeps its views elsewhere");
		}
		return mongo;
	}

	private static Class<?>[] with(Class<?>[] beans, Class<?> more) {
		Class<?>[] all = Arrays.copyOf(beans, beans.length + 1);
		all[beans.length] = more;
		return all;
	}

	static class Mongo {

		@Bean
		ViewBackend testViews(TestMongo mongo, Serializer general, @Qualifier("eventSerializer") Serializer events) {
			return new MongoViewBackend(mongo.template(), general, events, "desk");
		}

	}

}
