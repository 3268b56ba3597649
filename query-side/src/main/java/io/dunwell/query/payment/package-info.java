/** Answers which payments still have cash that is not applied. */
@NullMarked
package io.dunwell.query.payment;

import org.jspecify.annotations.NullMarked;
