/** What can be asked of how the team does. */
@NullMarked
package io.dunwell.messages.scoreboard;

import org.jspecify.annotations.NullMarked;
