/** The root of this module. */
@NullMarked
package io.dunwell.sandbox;

import org.jspecify.annotations.NullMarked;
