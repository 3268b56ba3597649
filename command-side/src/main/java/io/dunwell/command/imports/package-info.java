/** Imported files. */
@NullMarked
package io.dunwell.command.imports;

import org.jspecify.annotations.NullMarked;
