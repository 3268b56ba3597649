package io.dunwell.messages.contact;

import io.dunwell.messages.Command;

/**
 * Commands on contacts, holds and the contact policy.
 */
public sealed interface ContactCommand extends Command
		permits LogContact, PlaceHold, LiftHold, StopContact, ResumeContact, OverrideContact {

}
