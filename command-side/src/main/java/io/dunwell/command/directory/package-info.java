/** The people of the desk. */
@NullMarked
package io.dunwell.command.directory;

import org.jspecify.annotations.NullMarked;
