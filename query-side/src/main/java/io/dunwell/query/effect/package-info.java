/** What came of the steps that ladders took. */
@NullMarked
package io.dunwell.query.effect;

import org.jspecify.annotations.NullMarked;
