package io.dunwell.messages.audit;

import io.dunwell.messages.LogicalName;

/**
 * A command with an idempotency key was answered: body is a hash, the answer JSON without
 * personal data.
 */
@LogicalName("command-answered")
public record CommandAnswered(String receipt, String command, String body, String answer) implements AuditEvent {

}
