/** The whole log in files: to move it from one store to another. */
@NullMarked
package io.dunwell.log.archive;

import org.jspecify.annotations.NullMarked;
