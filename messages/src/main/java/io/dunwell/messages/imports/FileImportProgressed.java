package io.dunwell.messages.imports;

import java.util.List;

import io.dunwell.messages.LogicalName;

/**
 * How far an import has come: how many rows went in so far, were there already, or did
 * not go in.
 *
 * @param findings which rejections and warnings were told so far, and how often
 */
@LogicalName("file-import-progressed")
public record FileImportProgressed(String file, String company, int accepted, int duplicates, int rejected,
		List<FindingCount> findings) implements FileEvent {
}
