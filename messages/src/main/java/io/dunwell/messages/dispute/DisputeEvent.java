package io.dunwell.messages.dispute;

import io.dunwell.messages.Event;

/**
 * Facts on disputes.
 */
public sealed interface DisputeEvent extends Event permits DisputeOpened, DisputeResolved {

}
