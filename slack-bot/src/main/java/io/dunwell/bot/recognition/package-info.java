/** Thanks between colleagues, and the team's wins. */
@NullMarked
package io.dunwell.bot.recognition;

import org.jspecify.annotations.NullMarked;
