/** Answers what happened on an account, in the reader's words. */
@NullMarked
package io.dunwell.query.timeline;

import org.jspecify.annotations.NullMarked;
