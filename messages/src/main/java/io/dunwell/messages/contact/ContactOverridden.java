package io.dunwell.messages.contact;

import java.time.Instant;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Personal;

/**
 * The customer may be contacted by a channel in spite of the contact policy.
 *
 * @param until the end of the customer's day
 */
@LogicalName("contact-overridden")
public record ContactOverridden(String account, String channel, Instant until,
		Personal reason) implements ContactEvent {

}
