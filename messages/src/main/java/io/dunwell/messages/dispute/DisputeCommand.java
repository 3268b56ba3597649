package io.dunwell.messages.dispute;

import io.dunwell.messages.Command;

/**
 * Commands on disputes.
 */
public sealed interface DisputeCommand extends Command
		permits OpenDispute, ResolveDispute, AcceptDisputeProposal, DeclineDisputeProposal {

}
