/**
 * Documents that more than one question is answered from: accounts, invoices and cash.
 */
@NullMarked
package io.dunwell.query.ledger;

import org.jspecify.annotations.NullMarked;
