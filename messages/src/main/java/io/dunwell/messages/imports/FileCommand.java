package io.dunwell.messages.imports;

import io.dunwell.messages.Command;

/**
 * Commands on imported files.
 */
public sealed interface FileCommand extends Command permits NoteImport, RecordImport, RecordStatements, RefuseImport {

}
