package io.dunwell.messages.worklist;

import io.dunwell.messages.Command;

/**
 * Commands on the order of work.
 */
public sealed interface WorklistCommand extends Command
		permits SnoozeAccount, PinAccount, SkipAccount, ReleaseAccount, PlanCallback, CancelCallback, ReleaseCallback {

}
