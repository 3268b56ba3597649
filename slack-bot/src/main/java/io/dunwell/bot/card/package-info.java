/**
 * The card of an account to work: why, how it stands, and a button for each next step.
 */
@NullMarked
package io.dunwell.bot.card;

import org.jspecify.annotations.NullMarked;
