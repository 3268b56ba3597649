package io.dunwell.messages;

import java.util.List;
import java.util.Optional;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.messaging.HandlerExecutionException;

/**
 * A command or query refused for a reason its user can act on. Code and arguments travel
 * as details, or they would be lost between processes; the text is made at the edge, in
 * the reader's language.
 */
public final class Rejected extends CommandExecutionException {

	public Rejected(Refusal refusal, Object... arguments) {
		super(refusal.code() + List.of(arguments), null, new Details(refusal, arguments));
	}

	/**
	 * The refusal that a failure is, or was caused by. From another process it comes as
	 * an exception of Axon's that carries its details.
	 */
	public static Optional<Rejected> in(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof Rejected rejected) {
				return Optional.of(rejected);
			}
			if (cause instanceof HandlerExecutionException carrier
					&& carrier.getDetails().orElse(null) instanceof Details(var refusal, var arguments)) {
				return Optional.of(new Rejected(refusal, arguments.toArray()));
			}
		}
		return Optional.empty();
	}

	public Refusal refusal() {
		return details().refusal();
	}

	/** What the sentence names, in the order {@link Refusal} documents. */
	public List<String> arguments() {
		return details().arguments();
	}

	/** Refusal and arguments as they cross the wire. */
	public Details details() {
		return this.<Details>getDetails().orElseThrow();
	}

	/** What crosses the wire. */
	public record Details(Refusal refusal, List<String> arguments) {

		Details(Refusal refusal, Object... arguments) {
			this(refusal, List.of(arguments).stream().map(Object::toString).toList());
		}

	}

}
