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
	 * @param at when it began, by the desk's clock
	 * @param state {@code running}, {@code done}, {@code refused} whole, or
	 * {@code interrupted}: then the same file goes on where it stopped
	 * @param why code of the sentence that says why it was refused or interrupted, if
	 * known
	 * @param by a person's handle, or {@code desk}
	 * @param sha256 of the file's bytes, in hexadecimal digits
	 * @param accepted rows that went in, so far while it runs
	 * @param findings which rejections and warnings were told, and how often
	 */
	public record ImportedFile(String id, Instant at, String state, @Nullable String why, String by, String kind,
			@Nullable String format, @Nullable String fileName, String sha256, int accepted, int duplicates,
			int rejected, List<FindingCount> findings) {

	}

}
