/** Answers which invoices a number or a payment reference means. */
@NullMarked
package io.dunwell.query.invoice;

import org.jspecify.annotations.NullMarked;
