package io.dunwell.messages.update;

import io.dunwell.messages.Event;

/**
 * Facts on team updates.
 */
public sealed interface UpdateEvent extends Event permits UpdatePosted {

}
