package io.dunwell.messages.invoice;

import io.dunwell.messages.Query;
import org.jspecify.annotations.Nullable;

/**
 * Asks which write-offs there are, the oldest first.
 *
 * @param state {@code waiting}, {@code made}, {@code rejected} or {@code recovered}; null
 * for those that wait
 */
public record ListWriteOffs(String company, @Nullable String state, int limit) implements Query<WriteOffs> {

}
