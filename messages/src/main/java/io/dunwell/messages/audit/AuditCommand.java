package io.dunwell.messages.audit;

import io.dunwell.messages.Command;

/**
 * Commands on the memory itself.
 */
public sealed interface AuditCommand extends Command permits ErasePersonalData {

}
