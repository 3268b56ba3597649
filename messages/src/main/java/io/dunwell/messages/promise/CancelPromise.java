package io.dunwell.messages.promise;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;

/**
 * Cancels a promise that should not have been logged.
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.ADMIN })
public record CancelPromise(String promise, String reason) implements PromiseCommand {

}
