/** The manager's day on one screen. */
@NullMarked
package io.dunwell.bot.digest;

import org.jspecify.annotations.NullMarked;
