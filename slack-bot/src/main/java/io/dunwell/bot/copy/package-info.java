/** Has a copy of an invoice mailed to a customer who asks for it. */
@NullMarked
package io.dunwell.bot.copy;

import org.jspecify.annotations.NullMarked;
