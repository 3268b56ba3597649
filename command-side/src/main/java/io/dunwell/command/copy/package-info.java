/** Copies of invoices that customers ask for. */
@NullMarked
package io.dunwell.command.copy;

import org.jspecify.annotations.NullMarked;
