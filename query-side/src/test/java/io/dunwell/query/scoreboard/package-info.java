/** Tests of the measures. */
@NullMarked
package io.dunwell.query.scoreboard;

import org.jspecify.annotations.NullMarked;
