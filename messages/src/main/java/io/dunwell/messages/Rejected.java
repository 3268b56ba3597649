package io.dunwell.messages;

import java.util.List;

import org.axonframework.commandhandling.CommandExecutionException;

/**
 * A command or query refused for a reason its user can act on. Code and arguments travel
 * as details, or they would be lost between processes; the text is made at the edge, in
 * the reader's language.
 */
public final class Rejected extends CommandExecutionException {

	public Rejected(Refusal refusal, Object... arguments) {
		super(refusal.code() + List.of(arguments), null, new Details(refusal, arguments));
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
