/** The root of this module. */
@NullMarked
package io.dunwell.messages;

import org.jspecify.annotations.NullMarked;
