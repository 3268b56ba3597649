package io.dunwell.query.imports;

import io.dunwell.query.cash.Receipt;

import java.util.ArrayList;
import java.util.List;

import io.dunwell.messages.imports.Statement;

/**
 * All that a reader of statements found.
 */
final class CollectedCash extends Collected<Receipt> implements CashRows {

	final List<Returned> returns = new ArrayList<>();

	final List<Statement> statements = new ArrayList<>();

	@Override
	public void returned(Place place, Returned returned) {
		returns.add(returned);
	}

	@Override
	public void statement(Place place, Statement statement) {
		statements.add(statement);
	}

	@Override
	public String toString() {
		return super.toString() + (returns.isEmpty() ? "" : " returned " + returns);
	}

}
