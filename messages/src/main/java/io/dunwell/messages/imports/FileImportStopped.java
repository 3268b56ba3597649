package io.dunwell.messages.imports;

import io.dunwell.messages.LogicalName;

/**
 * Something got in the way of an import that had begun: the same file goes on where it
 * stopped.
 *
 * @param code of the sentence that says what, stable
 */
@LogicalName("file-import-stopped")
public record FileImportStopped(String file, String company, String code) implements FileEvent {
}
