/** The root of this module. */
@NullMarked
package io.dunwell.desk;

import org.jspecify.annotations.NullMarked;
