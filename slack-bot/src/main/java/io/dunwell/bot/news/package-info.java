/** Tells the team and whom it concerns what has just happened, once. */
@NullMarked
package io.dunwell.bot.news;

import org.jspecify.annotations.NullMarked;
