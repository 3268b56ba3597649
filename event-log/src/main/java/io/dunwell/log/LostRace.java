package io.dunwell.log;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.jspecify.annotations.Nullable;

/**
 * Recognises that somebody else was first. PostgreSQL says so by SQLState, and a batch
 * hides it in a next exception; the usual resolvers look for other things.
 */
final class LostRace implements PersistenceExceptionResolver {

	/**
	 * unique_violation, and deadlock_detected: two transactions that append to the same
	 * streams in opposite orders wait for each other, and one is told to begin again.
	 */
	private static final Set<String> STATES = Set.of("23505", "40P01");

	@Override
	public boolean isDuplicateKeyViolation(Exception exception) {
		return in(exception).isPresent();
	}

	/** What the database says of it, from wherever it hides. */
	static Optional<SQLException> in(@Nullable Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql) {
				for (SQLException next = sql; next != null; next = next.getNextException()) {
					if (isLostRace(next) && next.getNextException() == null) {
						return Optional.of(next);
					}
				}
			}
		}
		return Optional.empty();
	}

	private static boolean isLostRace(SQLException failure) {
		return failure.getSQLState() != null && STATES.contains(failure.getSQLState());
	}

}
