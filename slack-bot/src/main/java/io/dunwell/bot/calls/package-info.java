/**
 * {@code /dun calls}: whom to call now, what to say, and a button for what came of it.
 */
@NullMarked
package io.dunwell.bot.calls;

import org.jspecify.annotations.NullMarked;
