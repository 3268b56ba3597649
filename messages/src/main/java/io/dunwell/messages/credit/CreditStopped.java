package io.dunwell.messages.credit;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Nothing is sold or delivered to the customer any more until they have paid.
 *
 * @param step of the ladder that says so; null where a person does
 * @param reason what that person says
 */
@LogicalName("credit-stopped")
public record CreditStopped(String account, @Nullable String step, Personal reason) implements CreditEvent {

}
