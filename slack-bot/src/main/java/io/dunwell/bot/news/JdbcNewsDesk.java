package io.dunwell.bot.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import io.dunwell.bot.news.News.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** News in schema {@code bot}, which the bot's memory migrates. */
public final class JdbcNewsDesk implements NewsDesk {

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batch;

	public JdbcNewsDesk(DataSource dataSource) {
		this.batch = new NamedParameterJdbcTemplate(dataSource);
		this.jdbc = JdbcClient.create(this.batch);
	}

	@Override
	public void note(List<News> news) {
		this.batch.batchUpdate("""
				insert into bot.news (position, kind, company, subject, by_whom, to_whom, words, whose, noted)
				values (:position, :kind, :company, :subject, :by, :to, :words, :whose, :noted)
				on conflict (position) do nothing""",
				news.stream().map(JdbcNewsDesk::row).toArray(SqlParameterSource[]::new));
	}

	private static SqlParameterSource row(News news) {
		return new MapSqlParameterSource("position", news.position()).addValue("kind", news.kind().name())
			.addValue("company", news.company())
			.addValue("subject", news.subject())
			.addValue("by", news.by())
			.addValue("to", news.to())
			.addValue("words", news.words())
			.addValue("whose", news.whose())
			.addValue("noted", Timestamp.from(news.noted()));
	}

	@Override
	public List<News> waiting(int limit) {
		return this.jdbc.sql("select * from bot.news where state = 'WAITING' order by position limit :limit")
			.param("limit", limit)
			.query(JdbcNewsDesk::news)
			.list();
	}

	@Override
	public long through(long first, long last) {
		return this.jdbc
			.sql("update bot.news set through = coalesce(through, :last) where position = :first returning through")
			.param("first", first)
			.param("last", last)
			.query(Long.class)
			.single();
	}

	@Override
	public void told(List<Long> positions) {
		if (!positions.isEmpty()) {
			this.jdbc.sql("update bot.news set state = 'TOLD', why = null, words = null where position in (:positions)")
				.param("positions", positions)
				.update();
		}
	}

	@Override
	public void parked(long position, String why) {
		this.jdbc
			.sql("update bot.news set state = 'PARKED', why = :why where position = :position and state = 'WAITING'")
			.param("position", position)
			.param("why", why)
			.update();
	}

	@Override
	public void erase(String subject) {
		this.jdbc.sql("""
				update bot.news set state = 'TOLD', why = 'erased', words = null
				where words is not null and (whose is null or whose = :subject)""").param("subject", subject).update();
	}

	@Override
	public void forget(Instant before) {
		this.jdbc.sql("delete from bot.news where state <> 'WAITING' and noted < :before")
			.param("before", Timestamp.from(before))
			.update();
	}

	@Override
	public List<Parked> parked(int most) {
		return this.jdbc.sql("""
				select position, kind || ' ' || subject as about, coalesce(why, '') as why, noted from bot.news
				where state = 'PARKED' order by noted, position limit :most""")
			.param("most", most)
			.query((row, number) -> new Parked(row.getLong("position"), row.getString("about"), row.getString("why"),
					row.getTimestamp("noted").toInstant()))
			.list();
	}

	@Override
	public Map<String, Long> reasons() {
		Map<String, Long> reasons = new LinkedHashMap<>();
		this.jdbc.sql("select coalesce(why, ''), count(*) from bot.news where state = 'PARKED' group by 1")
			.query(row -> {
				reasons.put(row.getString(1), row.getLong(2));
			});
		return reasons;
	}

	@Override
	public int retry(@Nullable Long position, Instant now) {
		return this.jdbc.sql("""
				update bot.news set state = 'WAITING', why = null, retried = :now
				where state = 'PARKED' and (cast(:position as bigint) is null or position = :position)""")
			.param("position", position, Types.BIGINT)
			.param("now", Timestamp.from(now))
			.update();
	}

	@Override
	public boolean drop(long position) {
		return this.jdbc.sql("""
				update bot.news set state = 'TOLD', words = null, why = 'dropped'
				where state = 'PARKED' and position = :position""").param("position", position).update() == 1;
	}

	private static News news(ResultSet row, int number) throws SQLException {
		Timestamp retried = row.getTimestamp("retried");
		return new News(row.getLong("position"), Kind.valueOf(row.getString("kind")), row.getString("company"),
				row.getString("subject"), row.getString("by_whom"), row.getString("to_whom"), row.getString("words"),
				row.getString("whose"), (retried != null ? retried : row.getTimestamp("noted")).toInstant());
	}

}
