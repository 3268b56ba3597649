package io.dunwell.messages.imports;

import io.dunwell.messages.Event;

/**
 * Facts on imported files.
 */
public sealed interface FileEvent extends Event
		permits FileImportBegun, FileImportProgressed, FileImportStopped, FileImported, FileRefused, StatementImported {

}
