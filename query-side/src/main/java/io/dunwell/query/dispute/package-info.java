/** Answers which disputes are open. */
@NullMarked
package io.dunwell.query.dispute;

import org.jspecify.annotations.NullMarked;
