package io.dunwell.messages.directory;

import io.dunwell.messages.Event;

/**
 * Facts on people.
 */
public sealed interface DirectoryEvent extends Event permits PersonAdded, PreferencesSet {

}
