package io.dunwell.messages.update;

import io.dunwell.messages.LogicalName;
import io.dunwell.messages.Personal;

/**
 * The team was told.
 * 
 * @param by handle of who told it
 */
@LogicalName("update-posted")
public record UpdatePosted(String update, String company, String by, Personal text) implements UpdateEvent {

}
