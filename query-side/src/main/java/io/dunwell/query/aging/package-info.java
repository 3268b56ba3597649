/** Answers what was owed on a date, by age. */
@NullMarked
package io.dunwell.query.aging;

import org.jspecify.annotations.NullMarked;
