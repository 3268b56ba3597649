/** The root of this module. */
@NullMarked
package io.dunwell.bot;

import org.jspecify.annotations.NullMarked;
