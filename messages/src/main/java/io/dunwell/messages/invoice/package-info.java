/** What can be said of an invoice and of credit notes against it. */
@NullMarked
package io.dunwell.messages.invoice;

import org.jspecify.annotations.NullMarked;
