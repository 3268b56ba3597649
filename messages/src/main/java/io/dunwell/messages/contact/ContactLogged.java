package io.dunwell.messages.contact;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Personal;

/**
 * Somebody tried to reach the customer.
 */
@LogicalName("contact-logged")
public record ContactLogged(String account, String channel, String outcome, Personal note) implements ContactEvent {

}
