/** What came of steps. */
@NullMarked
package io.dunwell.query.effect;

import org.jspecify.annotations.NullMarked;
