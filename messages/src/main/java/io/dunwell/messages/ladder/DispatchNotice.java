package io.dunwell.messages.ladder;

import io.dunwell.messages.AllowedTo;

/**
 * Hands a written notice to the mail. What is settled, held, contested or promised by now
 * is not on it; where nothing is left, it is withdrawn. Only the desk itself says so.
 *
 * @param room the mail room that sends it, and nobody else does
 */
@AllowedTo({})
public record DispatchNotice(String notice, String room) implements LadderCommand {

}
