package io.dunwell.messages.audit;

import io.dunwell.messages.Event;

/**
 * Facts on the memory itself.
 */
public sealed interface AuditEvent extends Event permits CommandAnswered, PersonalDataErased {

}
