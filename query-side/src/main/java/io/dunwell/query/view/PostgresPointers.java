package io.dunwell.query.view;

import java.sql.Types;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Pointers in table {@code views.pointer}. */
final class PostgresPointers implements Pointers {

	private final JdbcClient jdbc;

	PostgresPointers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Pointer> all() {
		return jdbc.sql("SELECT view, revision, serving, building FROM views.pointer").query(Pointer.class).list();
	}

	@Override
	public Optional<Pointer> find(String view) {
		return jdbc.sql("SELECT view, revision, serving, building FROM views.pointer WHERE view = ?")
			.param(view)
			.query(Pointer.class)
			.optional();
	}

	@Override
	public boolean move(@Nullable Pointer from, Pointer to) {
		if (from == null) {
			return jdbc.sql("""
					INSERT INTO views.pointer (view, revision, serving, building) VALUES (?, ?, ?, ?)
					ON CONFLICT (view) DO NOTHING""")
				.param(1, to.view())
				.param(2, to.revision())
				.param(3, to.serving())
				.param(4, to.building(), Types.INTEGER)
				.update() > 0;
		}
		return jdbc.sql("""
				UPDATE views.pointer SET revision = ?, serving = ?, building = ?
				WHERE view = ? AND revision = ? AND serving = ? AND building IS NOT DISTINCT FROM ?""")
			.param(1, to.revision())
			.param(2, to.serving())
			.param(3, to.building(), Types.INTEGER)
			.param(4, from.view())
			.param(5, from.revision())
			.param(6, from.serving())
			.param(7, from.building(), Types.INTEGER)
			.update() > 0;
	}

}
