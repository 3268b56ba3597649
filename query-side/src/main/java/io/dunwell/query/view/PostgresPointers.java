package io.dunwell.query.view;

import java.sql.Types;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Pointers in table {@code views.pointer}. */
final class PostgresPointers implements Pointers {

	private final JdbcClient jdbc;

	PostgresPointers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Pointer> find(String view) {
		return jdbc.sql("SELECT view, revision, serving, building FROM views.pointer WHERE view = ?")
			.param(view)
			.query(Pointer.class)
			.optional();
	}

	@Override
	public void save(Pointer pointer) {
		jdbc.sql("""
				INSERT INTO views.pointer (view, revision, serving, building) VALUES (?, ?, ?, ?)
				ON CONFLICT (view) DO UPDATE
				SET revision = excluded.revision, serving = excluded.serving, building = excluded.building""")
			.param(1, pointer.view())
			.param(2, pointer.revision())
			.param(3, pointer.serving())
			.param(4, pointer.building(), Types.INTEGER)
			.update();
	}

}
