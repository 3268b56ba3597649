package io.dunwell.bot.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

import io.dunwell.bot.news.News.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is still to be told, in schema {@code bot}, which the bot's memory migrates. */
public final class NewsDesk {

	private final JdbcClient jdbc;

	public NewsDesk(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	/** Notes it, once. */
	void note(News news) {
		this.jdbc.sql("""
				insert into bot.news (position, kind, company, subject, by_whom, to_whom, words, whose, noted)
				values (:position, :kind, :company, :subject, :by, :to, :words, :whose, :noted)
				on conflict (position) do nothing""")
			.param("position", news.position())
			.param("kind", news.kind().name())
			.param("company", news.company())
			.param("subject", news.subject())
			.param("by", news.by())
			.param("to", news.to())
			.param("words", news.words())
			.param("whose", news.whose())
			.param("noted", Timestamp.from(news.noted()))
			.update();
	}

	/** What is to be told, in the order it happened. */
	List<News> waiting(int limit) {
		return this.jdbc.sql("select * from bot.news where state = 'WAITING' order by position limit :limit")
			.param("limit", limit)
			.query(NewsDesk::news)
			.list();
	}

	/** It is told, or there was nothing in it to tell. */
	void told(List<Long> positions) {
		close(positions, "TOLD", null);
	}

	/** It cannot be told; a person may look why, and set it back to WAITING. */
	void parked(long position, String why) {
		close(List.of(position), "PARKED", why);
	}

	/**
	 * Somebody was erased: their words are not told any more.
	 * @param subject id of an account, a person or a payment
	 */
	void erase(String subject) {
		this.jdbc.sql("""
				update bot.news set state = 'TOLD', why = 'erased', words = null
				where words is not null and (whose is null or whose = :subject)""").param("subject", subject).update();
	}

	/** Forgets what was told or parked, first noted before. */
	void forget(Instant before) {
		this.jdbc.sql("delete from bot.news where state <> 'WAITING' and noted < :before")
			.param("before", Timestamp.from(before))
			.update();
	}

	private void close(List<Long> positions, String state, @Nullable String why) {
		if (!positions.isEmpty()) {
			this.jdbc
				.sql("""
						update bot.news set state = :state, why = :why, words = case :state when 'TOLD' then null else words end
						where position in (:positions)""")
				.param("state", state)
				.param("why", why)
				.param("positions", positions)
				.update();
		}
	}

	private static News news(ResultSet row, int number) throws SQLException {
		Timestamp retried = row.getTimestamp("retried");
		return new News(row.getLong("position"), Kind.valueOf(row.getString("kind")), row.getString("company"),
				row.getString("subject"), row.getString("by_whom"), row.getString("to_whom"), row.getString("words"),
				row.getString("whose"), (retried != null ? retried : row.getTimestamp("noted")).toInstant());
	}

}
