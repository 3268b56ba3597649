/** Says what can be done here, and the one thing to do now. */
@NullMarked
package io.dunwell.bot.help;

import org.jspecify.annotations.NullMarked;
