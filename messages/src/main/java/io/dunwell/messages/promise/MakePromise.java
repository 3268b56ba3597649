package io.dunwell.messages.promise;

import java.util.List;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Logs a promise to pay. It replaces an open promise on the same invoices; the same one
 * typed again by the same person within ten minutes is answered, not logged twice.
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record MakePromise(@Nullable String company, String account, @Nullable String promisedBy,
		@Nullable String channel, List<PromiseLine> lines) implements PromiseCommand {

}
