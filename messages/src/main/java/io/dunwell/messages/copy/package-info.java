/** What can be said of copies of invoices that customers ask for. */
@NullMarked
package io.dunwell.messages.copy;

import org.jspecify.annotations.NullMarked;
