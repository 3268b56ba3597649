/** Lists what waits for somebody to decide, with a button for each answer. */
@NullMarked
package io.dunwell.bot.decide;

import org.jspecify.annotations.NullMarked;
