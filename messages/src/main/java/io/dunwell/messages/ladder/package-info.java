/** The pressure ladder: its policies, and the notices that its steps give rise to. */
@NullMarked
package io.dunwell.messages.ladder;

import org.jspecify.annotations.NullMarked;
