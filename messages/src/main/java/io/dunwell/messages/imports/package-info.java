/** Files that were imported, and what became of them. */
@NullMarked
package io.dunwell.messages.imports;

import org.jspecify.annotations.NullMarked;
