package io.dunwell.messages.payment;

import java.util.List;

import io.dunwell.messages.Money;

/**
 * All cash that came in and stayed, whatever it was for: a sum for each currency.
 */
public record CashReceived(List<Money> sums) {

}
