/** The ledger as accountants keep books: double entry, in plain text. */
@NullMarked
package io.dunwell.query.journal;

import org.jspecify.annotations.NullMarked;
