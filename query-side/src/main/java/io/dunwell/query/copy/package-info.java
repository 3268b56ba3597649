/** Mails copies of invoices to those who ask for one. */
@NullMarked
package io.dunwell.query.copy;

import org.jspecify.annotations.NullMarked;
