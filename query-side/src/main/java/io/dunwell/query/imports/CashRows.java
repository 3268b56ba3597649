package io.dunwell.query.imports;

import io.dunwell.query.cash.Receipt;

import io.dunwell.messages.imports.Statement;

/**
 * Takes what statements tell of cash: what came in, and what the bank took back.
 */
interface CashRows extends Rows<Receipt> {

	void returned(Place place, Returned returned);

	/** A statement whose rows were all handed over. */
	void statement(Place place, Statement statement);

}
