/**
 * Finds out which customer and which invoices somebody means, and asks when it is not
 * clear.
 */
@NullMarked
package io.dunwell.bot.ask;

import org.jspecify.annotations.NullMarked;
