package io.dunwell.bot.outbox;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

import io.dunwell.bot.slack.Slack.Posted;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters in schema {@code bot}, which the bot's memory migrates. */
public final class JdbcOutbox implements Outbox {

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	public JdbcOutbox(DataSource dataSource) {
		this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
		this.jdbc = JdbcClient.create(dataSource);
	}

	@Override
	public boolean add(List<Letter> letters, Instant now) {
		return Boolean.TRUE.equals(this.transaction.execute(status -> {
			boolean isNew = !letters.isEmpty() && insert(letters.getFirst(), now);
			if (isNew) {
				letters.subList(1, letters.size()).forEach(letter -> insert(letter, now));
			}
			return isNew;
		}));
	}

	private boolean insert(Letter letter, Instant now) {
		return this.jdbc.sql("""
				insert into bot.letter (id, place, body, thread, subject, names, written, next_try)
				values (:id, :place, :body, :thread, :subject, :names, :now, :now) on conflict (id) do nothing""")
			.param("id", letter.id())
			.param("place", letter.to())
			.param("body", letter.body())
			.param("thread", letter.thread())
			.param("subject", letter.subject())
			.param("names", letter.names().toArray(String[]::new), Types.ARRAY)
			.param("now", Timestamp.from(now))
			.update() == 1;
	}

	@Override
	public void together(Runnable others, List<Letter> letters, Instant now) {
		this.transaction.executeWithoutResult(status -> {
			others.run();
			add(letters, now);
		});
	}

	@Override
	public boolean knows(String id) {
		return this.jdbc.sql("select count(*) from bot.letter where id = :id")
			.param("id", id)
			.query(Long.class)
			.single() > 0;
	}

	@Override
	public List<InLine> due(Instant now) {
		return this.jdbc.sql("""
				select id, place from (
					select distinct on (place) * from bot.letter where state = 'WAITING' order by place, number
				) first where next_try <= :now order by number""")
			.param("now", Timestamp.from(now))
			.query((row, number) -> new InLine(row.getString("id"), row.getString("place")))
			.list();
	}

	@Override
	public Optional<Waiting> take(String id, Instant now, Duration lease) {
		return this.jdbc.sql("""
				with before as (
					select * from bot.letter where id = :id and state = 'WAITING' and next_try <= :now for update
				)
				update bot.letter as letter set tries = before.tries + 1, uncertain = true, next_try = :until
				from before where letter.id = before.id returning before.*""")
			.param("id", id)
			.param("now", Timestamp.from(now))
			.param("until", Timestamp.from(now.plus(lease)))
			.query(JdbcOutbox::asItWas)
			.optional();
	}

	@Override
	public void postpone(String id, Instant until, boolean uncertain) {
		this.jdbc.sql("update bot.letter set next_try = :until, uncertain = :uncertain where id = :id")
			.param("id", id)
			.param("until", Timestamp.from(until))
			.param("uncertain", uncertain)
			.update();
	}

	@Override
	public void posted(String id, Posted where) {
		this.jdbc.sql("""
				update bot.letter set state = 'POSTED', body = '', channel = :channel, ts = :ts
				where id = :id""").param("id", id).param("channel", where.channel()).param("ts", where.ts()).update();
	}

	@Override
	public void giveUp(String id, String why) {
		this.jdbc.sql("update bot.letter set state = 'GIVEN_UP', why = :why where id = :id and state = 'WAITING'")
			.param("id", id)
			.param("why", why)
			.update();
	}

	@Override
	public Optional<Posted> where(String id) {
		return this.jdbc.sql("select channel, ts from bot.letter where id = :id and state = 'POSTED'")
			.param("id", id)
			.query((row, number) -> new Posted(row.getString("channel"), row.getString("ts")))
			.optional();
	}

	@Override
	public List<Posted> about(String account, Instant since) {
		return this.jdbc
			.sql("""
					select channel, ts from bot.letter
					where subject = :account and state = 'POSTED' and coalesce(retried, written) >= :since order by number""")
			.param("account", account)
			.param("since", Timestamp.from(since))
			.query((row, number) -> new Posted(row.getString("channel"), row.getString("ts")))
			.list();
	}

	@Override
	public long waiting() {
		return this.jdbc.sql("select count(*) from bot.letter where state = 'WAITING'").query(Long.class).single();
	}

	@Override
	public void erase(String subject) {
		this.jdbc.sql("""
				update bot.letter set state = 'DROPPED', body = '', why = 'erased'
				where state in ('WAITING', 'GIVEN_UP') and (names is null or :subject = any(names))""")
			.param("subject", subject)
			.update();
	}

	@Override
	public void forget(Instant before) {
		this.jdbc.sql("delete from bot.letter where state <> 'WAITING' and written < :before")
			.param("before", Timestamp.from(before))
			.update();
	}

	@Override
	public List<GivenUp> givenUp(int most) {
		return this.jdbc.sql("""
				select id, place, coalesce(why, '') as why, written from bot.letter
				where state = 'GIVEN_UP' order by written, id limit :most""")
			.param("most", most)
			.query((row, number) -> new GivenUp(row.getString("id"), row.getString("place"), row.getString("why"),
					row.getTimestamp("written").toInstant()))
			.list();
	}

	@Override
	public Map<String, Long> reasons() {
		Map<String, Long> reasons = new LinkedHashMap<>();
		this.jdbc.sql("select coalesce(why, ''), count(*) from bot.letter where state = 'GIVEN_UP' group by 1")
			.query(row -> {
				reasons.put(row.getString(1), row.getLong(2));
			});
		return reasons;
	}

	@Override
	public int retry(@Nullable String id, Instant now) {
		return this.jdbc.sql("""
				update bot.letter set state = 'WAITING', tries = 0, why = null, retried = :now, next_try = :now
				where state = 'GIVEN_UP' and body <> '' and (cast(:id as text) is null or id = :id)""")
			.param("id", id, Types.VARCHAR)
			.param("now", Timestamp.from(now))
			.update();
	}

	@Override
	public boolean drop(String id) {
		return this.jdbc.sql("update bot.letter set state = 'DROPPED', body = '' where state = 'GIVEN_UP' and id = :id")
			.param("id", id)
			.update() == 1;
	}

	private static Waiting asItWas(ResultSet row, int number) throws SQLException {
		Letter letter = new Letter(row.getString("id"), row.getString("place"), row.getString("body"),
				row.getString("thread"), row.getString("subject"), names(row.getArray("names")));
		Timestamp retried = row.getTimestamp("retried");
		return new Waiting(letter, row.getInt("tries"), row.getBoolean("uncertain"),
				(retried != null ? retried : row.getTimestamp("written")).toInstant());
	}

	private static Set<String> names(@Nullable Array names) throws SQLException {
		return names == null ? Set.of() : Set.of((String[]) names.getArray());
	}

}
