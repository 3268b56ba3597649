package io.dunwell.query.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.StatementCallback;

/**
 * Documents in PostgreSQL: a table per version, with the document as {@code jsonb} and a
 * real column for every value an index needs.
 *
 * <p>
 * Tables and indexes are made from the view's declaration when a version is built, not
 * migrated: they hold nothing that the log does not, a rebuild makes new ones while the
 * old ones serve, and a changed declaration is a new version. What is not derived (which
 * version serves, tokens, dead letters) is migrated, see {@code db/views}.
 */
final class PostgresViewStore implements ViewStore {

	private static final RowMapper<StoredDocument> ROW = (row, number) -> new StoredDocument(row.getString(1),
			row.getString(2), row.getLong(3), 0, List.of(), Map.of());

	private final JdbcTemplate jdbc;

	PostgresViewStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * By one process at a time: PostgreSQL may stumble over two that make the same table.
	 */
	@Override
	public void create(ViewVersion<?> version) {
		jdbc.execute((StatementCallback<Boolean>) statement -> {
			String lock = "(hashtextextended('views." + version.name() + "', 1))";
			statement.execute("SELECT pg_advisory_lock" + lock);
			try {
				statement.execute(createTable(version));
				for (Index<?> index : version.view().allIndexes()) {
					statement.execute(createIndex(version, index));
				}
			}
			finally {
				statement.execute("SELECT pg_advisory_unlock" + lock);
			}
			return true;
		});
	}

	private static String createTable(ViewVersion<?> version) {
		return "CREATE TABLE IF NOT EXISTS " + table(version)
				+ " (id text COLLATE \"C\" PRIMARY KEY, doc jsonb NOT NULL, position bigint NOT NULL"
				+ columns(version).stream()
					.map(column -> ", " + column.name() + " " + sqlType(column))
					.collect(Collectors.joining())
				// room beside each document for its next state, which then leaves the
				// indexes alone
				+ ") WITH (fillfactor = 80)";
	}

	private static String createIndex(ViewVersion<?> version, Index<?> index) {
		return "CREATE INDEX IF NOT EXISTS " + version.view().name() + "_" + version.number() + "_" + index.name()
				+ " ON " + table(version) + " (" + index.columns().map(Column::name).collect(Collectors.joining(", "))
				+ ", id) WHERE " + index.ordered().name() + " IS NOT NULL";
	}

	/**
	 * Views can be derived again, so their commits need not wait for the disk: after a
	 * crash the token is lost together with the documents it stands for, and both are
	 * made again from the log, which does wait.
	 */
	@Override
	public void lock(ViewVersion<?> version) {
		jdbc.query("SELECT set_config('synchronous_commit', 'off', true), "
				+ "pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {
				}, "views." + version.name());
	}

	@Override
	public List<StoredDocument> get(ViewVersion<?> version, Collection<String> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		return jdbc.query("SELECT id, doc, position FROM " + table(version) + " WHERE id = ANY (?)",
				statement -> statement.setArray(1, texts(statement, ids)), ROW);
	}

	@Override
	public void write(ViewVersion<?> version, Collection<StoredDocument> documents) {
		List<StoredDocument> upserts = documents.stream().filter(StoredDocument::exists).toList();
		List<String> deletes = documents.stream()
			.filter(document -> !document.exists())
			.map(StoredDocument::id)
			.toList();
		List<? extends Column<?>> columns = columns(version);
		jdbc.update(upsertSql(version), statement -> {
			statement.setArray(1, texts(statement, deletes));
			statement.setArray(2, texts(statement, upserts.stream().map(StoredDocument::id).toList()));
			statement.setArray(3, texts(statement, upserts.stream().map(StoredDocument::json).toList()));
			statement.setArray(4,
					array(statement, "int8", upserts.stream().map(StoredDocument::position).toArray(Object[]::new)));
			for (int i = 0; i < columns.size(); i++) {
				Column<?> column = columns.get(i);
				statement.setArray(5 + i, array(statement, sqlArrayType(column), values(upserts, column.name())));
			}
		});
	}

	@Override
	public List<StoredDocument> list(ViewVersion<?> version, Range range, List<String> parts) {
		Index<?> index = version.view().index(range.index());
		String ordered = index.ordered().name();
		StringBuilder sql = new StringBuilder("SELECT id, ").append(parts(parts))
			.append(", position FROM ")
			.append(table(version))
			.append(" WHERE ")
			.append(ordered)
			.append(" IS NOT NULL");
		List<Object> arguments = new ArrayList<>(range.equality());
		index.equality().forEach(column -> sql.append(" AND ").append(column.name()).append(" = ?"));
		if (range.from() != null) {
			sql.append(" AND ").append(ordered).append(" >= ?");
			arguments.add(range.from());
		}
		if (range.to() != null) {
			sql.append(" AND ").append(ordered).append(" <= ?");
			arguments.add(range.to());
		}
		if (range.after() != null) {
			sql.append(" AND (").append(ordered).append(", id) > (?, ?)");
			arguments.add(range.after().ordered());
			arguments.add(range.after().id());
		}
		sql.append(" ORDER BY ").append(ordered).append(", id LIMIT ?");
		arguments.add(range.limit());
		return jdbc.query(sql.toString(), ROW, arguments.toArray());
	}

	@Override
	public List<StoredDocument> page(ViewVersion<?> version, String after, int limit) {
		return jdbc.query("SELECT id, doc, position FROM " + table(version) + " WHERE id > ? ORDER BY id LIMIT ?", ROW,
				after, limit);
	}

	@Override
	public void clear(ViewVersion<?> version) {
		jdbc.update("DELETE FROM " + table(version));
	}

	@Override
	public void drop(ViewVersion<?> version) {
		jdbc.execute("DROP TABLE IF EXISTS " + table(version));
	}

	private static String parts(List<String> names) {
		return names.isEmpty() ? "doc"
				: names.stream()
					.map(name -> "'" + name + "', doc -> '" + name + "'")
					.collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
	}

	private static String upsertSql(ViewVersion<?> version) {
		List<? extends Column<?>> columns = columns(version);
		String names = columns.stream().map(column -> ", " + column.name()).collect(Collectors.joining());
		return "WITH gone AS (DELETE FROM " + table(version) + " WHERE id = ANY (?)) INSERT INTO " + table(version)
				+ " (id, doc, position" + names + ") SELECT id, doc::jsonb, position" + names
				+ " FROM unnest(?::text[], ?::text[], ?::bigint[]"
				+ columns.stream().map(column -> ", ?::" + sqlArrayType(column) + "[]").collect(Collectors.joining())
				+ ") AS new (id, doc, position" + names
				+ ") ON CONFLICT (id) DO UPDATE SET doc = excluded.doc, position = excluded.position"
				+ columns.stream()
					.map(column -> ", " + column.name() + " = excluded." + column.name())
					.collect(Collectors.joining());
	}

	private static Object[] values(Collection<StoredDocument> documents, String column) {
		return documents.stream().map(document -> document.columns().get(column)).toArray(Object[]::new);
	}

	private static java.sql.Array texts(PreparedStatement statement, Collection<String> values) throws SQLException {
		return array(statement, "text", values.toArray(Object[]::new));
	}

	private static java.sql.Array array(PreparedStatement statement, String type, Object[] values) throws SQLException {
		Connection connection = statement.getConnection();
		return connection.createArrayOf(type, values);
	}

	private static List<? extends Column<?>> columns(ViewVersion<?> version) {
		return version.view().columns();
	}

	private static String table(ViewVersion<?> version) {
		return "views." + version.view().name() + "_" + version.number();
	}

	private static String sqlType(Column<?> column) {
		return switch (column.type()) {
			// by bytes: the order in which ranks and ids are made to sort
			case TEXT -> "text COLLATE \"C\"";
			case NUMBER -> "bigint";
			case DATE -> "date";
		};
	}

	private static String sqlArrayType(Column<?> column) {
		return switch (column.type()) {
			case TEXT -> "text";
			case NUMBER -> "int8";
			case DATE -> "date";
		};
	}

}
