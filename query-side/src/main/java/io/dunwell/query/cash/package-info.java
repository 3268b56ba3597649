/** Decides which invoices cash goes to, and says why. */
@NullMarked
package io.dunwell.query.cash;

import org.jspecify.annotations.NullMarked;
