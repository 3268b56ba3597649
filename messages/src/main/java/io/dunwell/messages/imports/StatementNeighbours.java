package io.dunwell.messages.imports;

import java.util.List;

/**
 * What stands beside statements, in the order in which they were asked for.
 */
public record StatementNeighbours(List<Neighbours> all) {

	/**
	 * What stands beside one statement.
	 *
	 * @param known whether this very statement went in before
	 * @param before some that closed by the day it opens, latest first
	 * @param after some that opened since the day it closes, earliest first
	 */
	public record Neighbours(boolean known, List<Statement> before, List<Statement> after) {
	}

}
