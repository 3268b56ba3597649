/** Answers what a collection day has to do, and how the days went. */
@NullMarked
package io.dunwell.query.day;

import org.jspecify.annotations.NullMarked;
