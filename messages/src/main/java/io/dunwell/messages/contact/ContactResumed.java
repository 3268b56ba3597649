package io.dunwell.messages.contact;

import io.dunwell.messages.LogicalName;
import org.jspecify.annotations.Nullable;

/**
 * The customer may be contacted again by a channel, or by any that is not stopped itself
 * where none is named.
 */
@LogicalName("contact-resumed")
public record ContactResumed(String account, @Nullable String channel) implements ContactEvent {

}
