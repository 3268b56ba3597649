/**
 * Answers which invoices a number or a payment reference means, and what was written off.
 */
@NullMarked
package io.dunwell.query.invoice;

import org.jspecify.annotations.NullMarked;
