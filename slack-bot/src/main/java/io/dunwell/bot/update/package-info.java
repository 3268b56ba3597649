/** Tells the team how the company does. */
@NullMarked
package io.dunwell.bot.update;

import org.jspecify.annotations.NullMarked;
