package io.dunwell.messages.credit;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Personal;

/**
 * The customer is sold and delivered to again.
 *
 * @param byHand whether a person says so; else nothing overdue is open any more
 * @param reason what that person says
 */
@LogicalName("credit-lifted")
public record CreditLifted(String account, boolean byHand, Personal reason) implements CreditEvent {

}
