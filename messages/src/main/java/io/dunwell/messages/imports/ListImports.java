package io.dunwell.messages.imports;

import io.dunwell.messages.Query;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the latest imports, newest first.
 *
 * @param sha256 only of this content
 */
public record ListImports(String company, @Nullable String sha256, int limit) implements Query<ImportedFiles> {

}
