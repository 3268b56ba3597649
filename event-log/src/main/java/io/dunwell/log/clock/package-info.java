/** The desk's clock, which a sandbox may move forward. */
@NullMarked
package io.dunwell.log.clock;

import org.jspecify.annotations.NullMarked;
