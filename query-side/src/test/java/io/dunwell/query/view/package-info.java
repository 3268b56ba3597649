/** Proof that views come to the same documents whatever happens on the way. */
@NullMarked
package io.dunwell.query.view;

import org.jspecify.annotations.NullMarked;
