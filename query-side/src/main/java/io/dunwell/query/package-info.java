/** The root of this module. */
@NullMarked
package io.dunwell.query;

import org.jspecify.annotations.NullMarked;
