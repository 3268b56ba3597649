package io.dunwell.messages.imports;

import java.util.List;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Records which statements of our bank accounts went in, so that the next one can be held
 * against them; the desk itself does so on behalf of who imported them. Known ones are
 * passed over.
 */
@AllowedTo({ Role.ADMIN })
public record RecordStatements(@Nullable String company, List<Statement> statements) implements FileCommand {
}
