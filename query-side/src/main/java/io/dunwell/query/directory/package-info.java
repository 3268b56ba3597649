/** Answers who works at the desk. */
@NullMarked
package io.dunwell.query.directory;

import org.jspecify.annotations.NullMarked;
