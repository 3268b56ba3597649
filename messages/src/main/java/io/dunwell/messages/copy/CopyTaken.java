package io.dunwell.messages.copy;

import io.dunwell.messages.LogicalName;

/**
 * A mail room has a copy, and nobody else mails it.
 */
@LogicalName("copy-taken")
public record CopyTaken(String copy, String account, String invoice, String room) implements CopyEvent {

}
