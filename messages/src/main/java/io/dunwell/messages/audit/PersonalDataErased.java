package io.dunwell.messages.audit;

import io.dunwell.messages.LogicalName;

/**
 * The key of a data subject was destroyed.
 */
@LogicalName("personal-data-erased")
public record PersonalDataErased(String subject) implements AuditEvent {

}
