/** Logs cash that a customer paid. */
@NullMarked
package io.dunwell.bot.payment;

import org.jspecify.annotations.NullMarked;
