package io.dunwell.messages.directory;

import io.dunwell.messages.Command;

/**
 * Commands on people.
 */
public sealed interface DirectoryCommand extends Command permits AddPerson, SetPreferences {

}
