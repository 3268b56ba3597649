package io.dunwell.messages.credit;

import io.dunwell.messages.Query;

/**
 * Asks which customers of a company are not sold to until they have paid, the longest
 * first.
 *
 * @param paidUp only those of which nothing overdue is open any more
 */
public record ListCreditStops(String company, boolean paidUp, int limit) implements Query<CreditStops> {

}
