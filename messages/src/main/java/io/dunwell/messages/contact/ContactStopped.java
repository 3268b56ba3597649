package io.dunwell.messages.contact;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Personal;
import org.jspecify.annotations.Nullable;

/**
 * The customer is not to be contacted by a channel, or by any where none is named.
 */
@LogicalName("contact-stopped")
public record ContactStopped(String account, @Nullable String channel, Personal reason) implements ContactEvent {

}
