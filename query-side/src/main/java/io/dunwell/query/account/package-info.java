/** Answers how an account stands, and which account somebody means. */
@NullMarked
package io.dunwell.query.account;

import org.jspecify.annotations.NullMarked;
