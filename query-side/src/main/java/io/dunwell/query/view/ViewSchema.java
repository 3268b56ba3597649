package io.dunwell.query.view;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

/** What views keep beside their documents is there, or there is no {@code ViewSchema}. */
final class ViewSchema {

	private ViewSchema() {
	}

	/** Brings schema {@code views} up to this version. */
	static ViewSchema migrate(DataSource database) {
		Flyway.configure()
			.dataSource(database)
			.locations("classpath:db/views")
			.schemas("views")
			.table("migration")
			.load()
			.migrate();
		return new ViewSchema();
	}

}
