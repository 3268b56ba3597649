package io.dunwell.query.view;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An event that a view could not take, or that waits behind one.
 *
 * @param sequence what must be taken in order: the document's id
 * @param event the event's identifier
 * @param type its logical name
 * @param position in the log
 * @param cause why it could not be taken; null when it only waits
 * @param parked when, by the machine's clock
 */
public record ParkedEvent(String view, String sequence, String event, String type, long position,
		@Nullable String cause, Instant parked) {

}
