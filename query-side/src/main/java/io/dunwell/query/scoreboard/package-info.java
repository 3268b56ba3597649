/** Answers how the team does: promises kept, cash recovered, wins, thanks and balance. */
@NullMarked
package io.dunwell.query.scoreboard;

import org.jspecify.annotations.NullMarked;
