package io.dunwell.messages.imports;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Imports, newest first.
 */
public record ImportedFiles(List<ImportedFile> files) {

	/**
	 * One import.
	 *
	 * @param at when, by the desk's clock
	 * @param by a person's handle, or {@code desk}
	 * @param sha256 of the file's bytes, in hexadecimal digits
	 * @param findings which rejections and warnings were told, and how often
	 */
	public record ImportedFile(String id, Instant at, String by, String kind, String format, @Nullable String fileName,
			String sha256, int accepted, int duplicates, int rejected, List<FindingCount> findings) {

	}

}
