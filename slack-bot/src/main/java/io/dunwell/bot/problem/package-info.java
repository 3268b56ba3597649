/** What disputes come from, and who does what about it until when. */
@NullMarked
package io.dunwell.bot.problem;

import org.jspecify.annotations.NullMarked;
