package io.dunwell.bot.memory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import io.dunwell.bot.slack.Slack.Posted;
import org.flywaydb.core.Flyway;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The bot's memory in schema {@code bot} of the desk's PostgreSQL. */
public final class JdbcBotMemory implements BotMemory {

	private final JdbcClient jdbc;

	private JdbcBotMemory(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	/** With tables of this version; safe to run at once from several processes. */
	public static JdbcBotMemory migrated(DataSource dataSource) {
		Flyway.configure()
			.dataSource(dataSource)
			.locations("classpath:db/bot")
			.schemas("bot")
			.table("migration")
			.load()
			.migrate();
		return new JdbcBotMemory(dataSource);
	}

	@Override
	public boolean remember(Logged logged) {
		return this.jdbc.sql("""
				insert into bot.logged (id, company, person, slack_user, kind, subject, at, entry, state)
				values (:id, :company, :person, :slackUser, :kind, :subject, :at, :entry, :state)
				on conflict (id) do nothing""")
			.param("id", logged.id())
			.param("company", logged.company())
			.param("person", logged.person())
			.param("slackUser", logged.slackUser())
			.param("kind", logged.kind())
			.param("subject", logged.subject())
			.param("at", Timestamp.from(logged.at()))
			.param("entry", logged.entry())
			.param("state", logged.state().name())
			.update() == 1;
	}

	@Override
	public Optional<Logged> find(String id) {
		return this.jdbc.sql("select * from bot.logged where id = :id")
			.param("id", id)
			.query(JdbcBotMemory::logged)
			.optional();
	}

	@Override
	public Optional<Logged> latest(String company, String person, Instant since) {
		return this.jdbc.sql("""
				select * from bot.logged
				where company = :company and person = :person and state = 'STANDS' and at >= :since
				order by at desc, number desc limit 1""")
			.param("company", company)
			.param("person", person)
			.param("since", Timestamp.from(since))
			.query(JdbcBotMemory::logged)
			.optional();
	}

	@Override
	public boolean undoneSubject(String subject) {
		return this.jdbc.sql("select count(*) from bot.logged where subject = :subject and state = 'UNDONE'")
			.param("subject", subject)
			.query(Long.class)
			.single() > 0;
	}

	@Override
	public void undone(String id) {
		this.jdbc.sql("update bot.logged set state = 'UNDONE' where id = :id").param("id", id).update();
	}

	@Override
	public void shown(String id, Posted posted) {
		this.jdbc.sql("""
				insert into bot.shown (logged, channel, ts)
				select id, :channel, :ts from bot.logged where id = :id
				on conflict do nothing""")
			.param("id", id)
			.param("channel", posted.channel())
			.param("ts", posted.ts())
			.update();
	}

	@Override
	public List<Posted> shownIn(String id) {
		return this.jdbc.sql("select channel, ts from bot.shown where logged = :id order by ts")
			.param("id", id)
			.query((row, number) -> new Posted(row.getString("channel"), row.getString("ts")))
			.list();
	}

	@Override
	public void forget(Instant before) {
		this.jdbc.sql("delete from bot.logged where at < :before").param("before", Timestamp.from(before)).update();
	}

	private static Logged logged(ResultSet row, int number) throws SQLException {
		return new Logged(row.getString("id"), row.getString("company"), row.getString("person"),
				row.getString("slack_user"), row.getString("kind"), row.getString("subject"),
				row.getTimestamp("at").toInstant(), row.getString("entry"),
				Logged.State.valueOf(row.getString("state")));
	}

}
