package io.dunwell.messages.ladder;

import io.dunwell.messages.Event;

/**
 * Facts on the ladders of a company.
 */
public sealed interface LadderEvent extends Event permits LadderAdopted {

}
