package io.dunwell.log;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

/** The log's tables are there and of this version, or there is no {@code LogSchema}. */
public final class LogSchema {

	private static final String[] SCHEMAS = { "log", "vault", "reader" };

	private LogSchema() {
	}

	/**
	 * Brings the tables up to this version. Safe to run at once from several processes.
	 */
	public static LogSchema migrate(DataSource dataSource) {
		Flyway.configure()
			.dataSource(dataSource)
			.locations("classpath:db/log")
			.schemas(SCHEMAS)
			.table("migration")
			.load()
			.migrate();
		return new LogSchema();
	}

}
