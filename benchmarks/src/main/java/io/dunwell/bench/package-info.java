/** The root of this module. */
@NullMarked
package io.dunwell.bench;

import org.jspecify.annotations.NullMarked;
