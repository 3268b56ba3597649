/** What colleagues, the salesperson first of all, are asked about a customer. */
@NullMarked
package io.dunwell.bot.task;

import org.jspecify.annotations.NullMarked;
