/** Answers which accounts a collector should work now, and why. */
@NullMarked
package io.dunwell.query.worklist;

import org.jspecify.annotations.NullMarked;
