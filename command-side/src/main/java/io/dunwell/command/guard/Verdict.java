package io.dunwell.command.guard;

import java.time.Instant;
import java.util.List;

import io.dunwell.messages.Warning;
import org.jspecify.annotations.Nullable;

/**
 * What the contact policy says to a contact.
 *
 * @param code why it is not allowed, as {@code ContactVerdicts} lists the reasons; null
 * where it is
 * @param arguments what the reason's sentence names
 * @param until when it is allowed again; null where it is, or where nobody knows
 */
public record Verdict(@Nullable String code, List<String> arguments, @Nullable Instant until) {

	public static final Verdict ALLOWED = new Verdict(null, List.of(), null);

	public boolean isAllowed() {
		return code == null;
	}

	/** For whoever did it, or wanted to; null where it is allowed. */
	public @Nullable Warning warning() {
		return (code != null) ? new Warning(code, arguments) : null;
	}

}
