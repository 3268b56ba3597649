package io.dunwell.messages.audit;

import io.dunwell.messages.Done;
import io.dunwell.messages.LogicalName;

/**
 * A command with an idempotency key was answered: body is a hash. The answer may hold a
 * warning since revision 2.
 */
@LogicalName(value = "command-answered", revision = 2)
public record CommandAnswered(String receipt, String command, String body, Done answer) implements AuditEvent {

}
