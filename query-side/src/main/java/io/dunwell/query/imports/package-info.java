/** Files from outside become ledger commands: readers, cash application, importer. */
@NullMarked
package io.dunwell.query.imports;

import org.jspecify.annotations.NullMarked;
