package io.dunwell.messages.payment;

import io.dunwell.messages.LogicalName;

/**
 * Nothing is concluded any more from a payer's name; the account is the one it was taken
 * for last.
 */
@LogicalName("payer-forgotten")
public record PayerForgotten(String payer, String account) implements PayerEvent {

}
