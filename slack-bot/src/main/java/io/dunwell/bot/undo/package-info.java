/** Takes back what was just logged, and corrects it. */
@NullMarked
package io.dunwell.bot.undo;

import org.jspecify.annotations.NullMarked;
