/** Lists the letters that wait for somebody, shows what they say, and lets them go. */
@NullMarked
package io.dunwell.bot.letter;

import org.jspecify.annotations.NullMarked;
