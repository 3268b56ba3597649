package io.dunwell.messages.imports;

import java.util.List;

import io.dunwell.messages.Query;

/**
 * Asks what stands right before and right after each of some statements, by their days.
 */
public record FindNeighbours(String company, List<Statement> statements) implements Query<StatementNeighbours> {
}
