/**
 * Reads what a hurried person types: amounts, dates, invoices and the customer's name.
 */
@NullMarked
package io.dunwell.bot.input;

import org.jspecify.annotations.NullMarked;
