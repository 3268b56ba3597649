package io.dunwell.messages.recognition;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Thanks a colleague (their handle), never oneself, five times a day at most.
 */
@AllowedTo({ Role.COLLECTOR, Role.LEAD, Role.CONTROLLER, Role.AUDITOR, Role.ADMIN })
public record GiveKudos(@Nullable String company, String to, String reason) implements RecognitionCommand {

}
