/** The root of this module. */
@NullMarked
package io.dunwell.command;

import org.jspecify.annotations.NullMarked;
