/** The desk's clock, which a sandbox may move forward. */
@NullMarked
package io.dunwell.desk.clock;

import org.jspecify.annotations.NullMarked;
