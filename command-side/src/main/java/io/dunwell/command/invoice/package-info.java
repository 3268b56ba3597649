/** Invoices and credit notes: what is owed and what settles it. */
@NullMarked
package io.dunwell.command.invoice;

import org.jspecify.annotations.NullMarked;
