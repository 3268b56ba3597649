package io.dunwell.query.journal;

import io.dunwell.messages.Money;

/**
 * One line of a transaction.
 *
 * @param account of the chart in {@link Chart}, whose parts are set apart by colons
 * @param amount in minor units; debits are positive, credits negative
 */
record Posting(String account, Money amount) {

}
