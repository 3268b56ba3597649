/** The root of this module. */
@NullMarked
package io.dunwell.log;

import org.jspecify.annotations.NullMarked;
