package io.dunwell.messages.audit;

import io.dunwell.messages.Done;
import io.dunwell.messages.LogicalName;

/**
 * A command with an idempotency key was answered: body is a hash.
 */
@LogicalName("command-answered")
public record CommandAnswered(String receipt, String command, String body, Done answer) implements AuditEvent {

}
