package io.dunwell.messages.invoice;

import io.dunwell.messages.Query;

/**
 * Asks what became of one write-off, by its id; answered with none when it is not known.
 */
public record FindWriteOff(String writeOff) implements Query<WriteOffs> {

}
