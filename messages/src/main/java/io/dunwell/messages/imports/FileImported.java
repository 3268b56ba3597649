package io.dunwell.messages.imports;

import java.util.List;

import io.dunwell.messages.LogicalName;
import org.jspecify.annotations.Nullable;

/**
 * A file was imported: which, and how many of its rows went in, were there already, or
 * did not go in.
 *
 * @param sha256 of the file's bytes, in hexadecimal digits
 * @param findings which rejections and warnings were told, and how often
 */
@LogicalName("file-imported")
public record FileImported(String file, String company, String kind, String format, @Nullable String fileName,
		String sha256, int accepted, int duplicates, int rejected, List<FindingCount> findings) implements FileEvent {

}
