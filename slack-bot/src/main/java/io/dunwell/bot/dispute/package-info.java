/** Logs what a customer contests. */
@NullMarked
package io.dunwell.bot.dispute;

import org.jspecify.annotations.NullMarked;
