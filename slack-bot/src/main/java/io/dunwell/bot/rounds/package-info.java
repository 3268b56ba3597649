/** What the desk does in Slack by the clock. */
@NullMarked
package io.dunwell.bot.rounds;

import org.jspecify.annotations.NullMarked;
