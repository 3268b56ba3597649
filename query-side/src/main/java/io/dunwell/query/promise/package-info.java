/** Answers which promises to pay fall due. */
@NullMarked
package io.dunwell.query.promise;

import org.jspecify.annotations.NullMarked;
