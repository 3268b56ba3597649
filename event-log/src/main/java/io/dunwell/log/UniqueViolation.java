package io.dunwell.log;

import java.sql.SQLException;
import java.util.Optional;

import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.jspecify.annotations.Nullable;

/**
 * Recognises that somebody else was first. PostgreSQL says so by SQLState, and a batch
 * hides it in a next exception; the usual resolvers look for other things.
 */
final class UniqueViolation implements PersistenceExceptionResolver {

	private static final String UNIQUE_VIOLATION = "23505";

	@Override
	public boolean isDuplicateKeyViolation(Exception exception) {
		return in(exception).isPresent();
	}

	/** The violation itself, from wherever it hides. */
	static Optional<SQLException> in(@Nullable Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql) {
				for (SQLException next = sql; next != null; next = next.getNextException()) {
					if (UNIQUE_VIOLATION.equals(next.getSQLState()) && next.getNextException() == null) {
						return Optional.of(next);
					}
				}
			}
		}
		return Optional.empty();
	}

}
