/** Writes letters to customers: as HTML, as plain text and as PDF, in their language. */
@NullMarked
package io.dunwell.query.letter;

import org.jspecify.annotations.NullMarked;
