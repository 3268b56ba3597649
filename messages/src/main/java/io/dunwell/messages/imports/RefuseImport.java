package io.dunwell.messages.imports;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Records that a file was refused whole, or that an import was stopped which had begun;
 * the desk itself does so on behalf of who imported it.
 *
 * @param run key of this import, unlike that of any other
 * @param kind {@code accounts}, {@code invoices} or {@code statements}
 * @param format as the file was recognised, if it was
 * @param sha256 of the file's bytes, in hexadecimal digits
 * @param code of the sentence that says why, stable
 */
@AllowedTo({ Role.ADMIN })
public record RefuseImport(@Nullable String company, String run, String kind, @Nullable String format,
		@Nullable String fileName, String sha256, String code) implements FileCommand {
}
