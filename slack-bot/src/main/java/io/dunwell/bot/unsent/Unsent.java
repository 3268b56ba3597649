package io.dunwell.bot.unsent;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The dead letters of the bot: messages that Slack would not take, and news that could
 * not be put into words. Others go on without them.
 */
final class Unsent {

	private static final String MESSAGE = "message:";

	private static final String NEWS = "news:";

	private static final int MOST = 500;

	private static final int LONGEST_REASON = 200;

	private static final String ALL = """
			select 'message:' || id as id, place as about, coalesce(why, '') as why, written as since
				from bot.letter where state = 'GIVEN_UP'
			union all
			select 'news:' || position, kind || ' ' || subject, coalesce(why, ''), noted from bot.news
				where state = 'PARKED'""";

	private final JdbcClient jdbc;

	private final Clock wallClock;

	Unsent(DataSource dataSource, Clock wallClock) {
		this.jdbc = JdbcClient.create(dataSource);
		this.wallClock = wallClock;
	}

	/**
	 * Something that could not be told.
	 *
	 * @param about where it should be, or what happened to what: ids only
	 * @param why Slack's error code, or what failed here
	 */
	record Item(String id, String about, String why, Instant since) {
	}

	/** The oldest first. */
	List<Item> list() {
		return this.jdbc.sql(ALL + " order by since, id limit :most")
			.param("most", MOST)
			.query((row, number) -> new Item(row.getString("id"), row.getString("about"), row.getString("why"),
					row.getTimestamp("since").toInstant()))
			.list();
	}

	/** How many there are for each reason, the most frequent first. */
	Map<String, Long> reasons() {
		Map<String, Long> reasons = new LinkedHashMap<>();
		this.jdbc
			.sql("select left(why, :longest) as why, count(*) from (" + ALL + ") unsent group by 1 order by 2 desc, 1")
			.param("longest", LONGEST_REASON)
			.query(row -> {
				reasons.put(row.getString(1), row.getLong(2));
			});
		return reasons;
	}

	/**
	 * Tries again, as if it had just happened; it is kept no longer for that.
	 * @param id of one; none means all
	 * @return how many are on their way
	 */
	int retry(@Nullable String id) {
		return change("""
				update bot.letter set state = 'WAITING', tries = 0, why = null, retried = :now, next_try = :now
				where state = 'GIVEN_UP' and body <> '' and""", "id", MESSAGE, id)
				+ change("update bot.news set state = 'WAITING', why = null, retried = :now where state = 'PARKED' and",
						"position::text", NEWS, id);
	}

	/**
	 * Gives one up for good. Its id stays until it would have been forgotten, or what
	 * comes once a day would come again.
	 * @return whether there was one
	 */
	boolean drop(String id) {
		return change("update bot.letter set state = 'DROPPED', body = '' where state = 'GIVEN_UP' and", "id", MESSAGE,
				id)
				+ change("update bot.news set state = 'TOLD', words = null, why = 'dropped' where state = 'PARKED' and",
						"position::text", NEWS, id) > 0;
	}

	/** Parameters that a statement does not name are ignored. */
	private int change(String sql, String column, String kind, @Nullable String id) {
		if (id != null && !id.startsWith(kind)) {
			return 0;
		}
		return this.jdbc.sql(sql + " (cast(:id as text) is null or " + column + " = :id)")
			.param("now", Timestamp.from(this.wallClock.instant()))
			.param("id", id == null ? null : id.substring(kind.length()), Types.VARCHAR)
			.update();
	}

}
