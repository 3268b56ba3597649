package io.dunwell.messages.day;

import io.dunwell.messages.Command;

/**
 * Commands on collection days.
 */
public sealed interface DayCommand extends Command
		permits OpenCollectionDay, WorkCase, ProgressDay, CloseCollectionDay {

}
