package io.dunwell.query.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.dunwell.messages.Ids;
import io.dunwell.messages.imports.FindNeighbours;
import io.dunwell.messages.imports.Statement;
import io.dunwell.messages.imports.StatementNeighbours;
import io.dunwell.messages.imports.StatementNeighbours.Neighbours;
import io.dunwell.query.view.Range;
import io.dunwell.query.view.ViewReader;
import org.axonframework.queryhandling.QueryHandler;

/** Answers questions about statements that went in. */
final class StatementAnswers {

	// Of one account on one day a bank sends a few, by month, by day and by the hour.
	private static final int ENOUGH = 20;

	private final ViewReader<KnownStatement> statements;

	StatementAnswers(ViewReader<KnownStatement> statements) {
		this.statements = statements;
	}

	@QueryHandler
	StatementNeighbours handle(FindNeighbours query) {
		String company = Ids.company(query.company());
		Set<String> known = statements.get(query.statements().stream().map(one -> id(company, one)).toList())
			.stream()
			.map(KnownStatement::statement)
			.collect(Collectors.toSet());
		return new StatementNeighbours(query.statements()
			.stream()
			.map(one -> new Neighbours(known.contains(id(company, one)), before(company, one), after(company, one)))
			.toList());
	}

	private List<Statement> before(String company, Statement of) {
		Long since = KnownStatement.latestFirst(of.opened());
		return since == null ? List.of() : others(of, all(KnownStatement.CLOSED, company, of).from(since));
	}

	private List<Statement> after(String company, Statement of) {
		LocalDate since = of.closed();
		return since == null ? List.of() : others(of, all(KnownStatement.OPENED, company, of).from(since));
	}

	private List<Statement> others(Statement of, Range range) {
		return statements.list(range.limit(ENOUGH))
			.stream()
			.map(KnownStatement::told)
			.filter(one -> !one.equals(of))
			.toList();
	}

	private static Range all(String index, String company, Statement of) {
		return Range.of(index, company, of.bankAccount(), of.currency());
	}

	private static String id(String company, Statement statement) {
		return Ids.statement(company, statement.content());
	}

}
