package io.dunwell.query.imports;

import java.time.LocalDate;
import java.util.List;

import io.dunwell.messages.imports.FileEvent;
import io.dunwell.messages.imports.Statement;
import io.dunwell.messages.imports.StatementImported;
import io.dunwell.query.view.Column;
import io.dunwell.query.view.Index;
import io.dunwell.query.view.RecordedEvent;
import io.dunwell.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A statement that went in, by its account and the days of its balances.
 */
record KnownStatement(String company, String statement, Statement told) {

	/** An index is read upwards: this one has the latest first. */
	static final String CLOSED = "closed";

	static final String OPENED = "opened";

	private static final List<Column<KnownStatement>> OF_ACCOUNT = List.of(
			Column.text("company", KnownStatement::company),
			Column.text("bank_account", known -> known.told().bankAccount()),
			Column.text("currency", known -> known.told().currency()));

	static final View<KnownStatement> VIEW = new View<>("statements", 1, KnownStatement.class, List.of(FileEvent.class),
			KnownStatement::key, (before, event) -> KnownStatement.of(event),
			List.of(new Index<>(CLOSED, OF_ACCOUNT,
					Column.number("closed_ago", known -> latestFirst(known.told().closed()))),
					new Index<>(OPENED, OF_ACCOUNT, Column.date("opened", known -> known.told().opened()))));

	/** What the index of closing days is ordered by. */
	static @Nullable Long latestFirst(@Nullable LocalDate day) {
		return day == null ? null : -day.toEpochDay();
	}

	private static @Nullable String key(RecordedEvent event) {
		return event.payload() instanceof StatementImported it ? it.statement() : null;
	}

	private static KnownStatement of(RecordedEvent event) {
		StatementImported it = (StatementImported) event.payload();
		return new KnownStatement(it.company(), it.statement(), it.told());
	}

}
