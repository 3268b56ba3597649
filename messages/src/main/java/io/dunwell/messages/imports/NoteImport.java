package io.dunwell.messages.imports;

import java.util.List;

import io.dunwell.messages.AllowedTo;
import io.dunwell.messages.Role;
import org.jspecify.annotations.Nullable;

/**
 * Notes how far an import has come that is still running; the first note says that it was
 * begun. The desk itself does so on behalf of who imports.
 *
 * @param run key of this import, unlike that of any other
 * @param kind {@code accounts}, {@code invoices} or {@code statements}
 * @param format as the file was recognised, such as {@code camt.053}
 * @param sha256 of the file's bytes, in hexadecimal digits
 * @param findings which rejections and warnings were told so far, and how often
 */
@AllowedTo({ Role.ADMIN })
public record NoteImport(@Nullable String company, String run, String kind, String format, @Nullable String fileName,
		String sha256, int accepted, int duplicates, int rejected, List<FindingCount> findings) implements FileCommand {
}
