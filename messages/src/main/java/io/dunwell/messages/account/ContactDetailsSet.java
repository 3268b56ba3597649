package io.dunwell.messages.account;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.OfAccount;
import io.dunwell.messages.Personal;

/**
 * How a customer is reached from now on.
 *
 * @param address lines with line breaks between them
 */
@LogicalName("contact-details-set")
public record ContactDetailsSet(String account, Personal email, Personal phone,
		Personal address) implements AccountEvent, OfAccount {

}
