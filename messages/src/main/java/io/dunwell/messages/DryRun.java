package io.dunwell.messages;

import java.util.Optional;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.messaging.HandlerExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A command was only tried: nothing of it holds, and this carries what would have been
 * its answer. It is thrown, so that its unit of work is rolled back.
 */
public final class DryRun extends CommandExecutionException {

	public DryRun(@Nullable Object answer) {
		super("only tried", null, new Answer(answer instanceof Done done ? done : null,
				answer instanceof BatchResult result ? result : null));
	}

	/** The answer in a failure that is a dry run's, also when it comes over the wire. */
	public static Optional<Answer> in(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof HandlerExecutionException carrier
					&& carrier.getDetails().orElse(null) instanceof Answer answer) {
				return Optional.of(answer);
			}
		}
		return Optional.empty();
	}

	/** What would have been answered: one of the two. */
	public record Answer(@Nullable Done done, @Nullable BatchResult result) {

	}

}
