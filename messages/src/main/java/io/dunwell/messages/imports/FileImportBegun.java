package io.dunwell.messages.imports;

import io.dunwell.messages.LogicalName;
import org.jspecify.annotations.Nullable;

/**
 * The first rows of a larger file went in, and more follow.
 *
 * @param sha256 of the file's bytes, in hexadecimal digits
 */
@LogicalName("file-import-begun")
public record FileImportBegun(String file, String company, String kind, String format, @Nullable String fileName,
		String sha256) implements FileEvent {
}
