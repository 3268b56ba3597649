/** {@code /dun ladder}: where a customer is on the pressure ladder, and why. */
@NullMarked
package io.dunwell.bot.ladder;

import org.jspecify.annotations.NullMarked;
