/** Tells the whole log in its order, to those who may read everything. */
@NullMarked
package io.dunwell.query.audit;

import org.jspecify.annotations.NullMarked;
