package io.dunwell.messages.update;

import io.dunwell.messages.Command;

/**
 * Commands on team updates.
 */
public sealed interface UpdateCommand extends Command permits PostUpdate {

}
