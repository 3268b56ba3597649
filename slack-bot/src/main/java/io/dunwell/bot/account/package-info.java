/** Shows how a customer stands. */
@NullMarked
package io.dunwell.bot.account;

import org.jspecify.annotations.NullMarked;
