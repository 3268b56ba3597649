/** Payments: receipts of cash and where they go. */
@NullMarked
package io.dunwell.command.payment;

import org.jspecify.annotations.NullMarked;
