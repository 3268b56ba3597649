package io.dunwell.messages.imports;

import io.dunwell.messages.LogicalName;
import org.jspecify.annotations.Nullable;

/**
 * A file was refused whole: nothing of it went in.
 *
 * @param format as it was recognised, if it was
 * @param sha256 of the file's bytes, in hexadecimal digits
 * @param code of the sentence that says why, stable
 */
@LogicalName("file-refused")
public record FileRefused(String file, String company, String kind, @Nullable String format, @Nullable String fileName,
		String sha256, String code) implements FileEvent {
}
